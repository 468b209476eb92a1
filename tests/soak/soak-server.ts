import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { PlanSettings } from "./plan.ts";

/** What the server counted. */
export interface ServerCounts {
  /** By the number of the request. */
  readonly arrivals: readonly number[];
  /** What was wrong with requests. */
  readonly problems: readonly string[];
}

type Message =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "held"; readonly number: number }
  | { readonly kind: "connections"; readonly connections: number }
  | { readonly kind: "counts"; readonly counts: ServerCounts };

/** The server of a soak, seen from the client's process. */
export class SoakServer implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #held = new Map<number, () => void>();
  #port = 0;
  #onAnswer: (message: Message) => void = () => {};

  static async start(plan: PlanSettings, retries: boolean): Promise<SoakServer> {
    const program = fileURLToPath(new URL("./server-program.ts", import.meta.url));
    const server = new SoakServer(fork(program, [JSON.stringify({ plan, retries })], { execArgv: [] }));
    await once(server.#child, "message");
    return server;
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on("message", (message: Message) => {
      if (message.kind === "listening") this.#port = message.port;
      else if (message.kind === "held") this.#held.get(message.number)?.();
      else this.#onAnswer(message);
    });
    child.on("exit", this.#onExit);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  urlOf(number: number): string {
    return `${this.origin}/${number}`;
  }

  /** Calls back once the server holds the request; to be called before it is sent, and ended by what it returns. */
  whenHeld(number: number, call: () => void): () => void {
    this.#held.set(number, call);
    return () => void this.#held.delete(number);
  }

  /** How many are open at this moment. */
  async connections(): Promise<number> {
    const message = await this.#ask("connections");
    return message.kind === "connections" ? message.connections : NaN;
  }

  async counts(): Promise<ServerCounts> {
    const message = await this.#ask("counts");
    return message.kind === "counts" ? message.counts : { arrivals: [], problems: ["it did not count"] };
  }

  // What the server threw stands above; the client can do nothing without it.
  readonly #onExit = (code: number | null): never => {
    process.stderr.write(`The server ended with ${code}.\n`);
    process.exit(1);
  };

  /** One question at a time. */
  #ask(question: string): Promise<Message> {
    const answer = new Promise<Message>((resolve) => (this.#onAnswer = resolve));
    this.#child.send(question);
    return answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.off("exit", this.#onExit);
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }
}
