import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { SyncByteStream, SyncRequestBody, TransportResponse, TransportUrl } from "@trunkline/transport";
import { CaseContext, type RequestDetails } from "./case-context.ts";
import type { Facts } from "./facts.ts";
import type { Subject } from "./peer.ts";
import { Scenario } from "./scenario.ts";
import type { Script, Step } from "./script.ts";
import type { Order, Report } from "./server-thread.ts";

const nothing = new Uint8Array(0);

/** What a scripted server in another thread does, and what it has told of what it saw. */
export class ThreadedScenario extends Scenario {
  readonly port: number;
  readonly #worker: Worker;
  readonly #channel: MessagePort;
  readonly #waiting: (() => void)[] = [];

  static async start(): Promise<ThreadedScenario> {
    const { port1, port2 } = new MessageChannel();
    // Beside the sources it is TypeScript, which Node runs as it is.
    const file = import.meta.url.endsWith(".ts") ? "./server-thread.ts" : "./server-thread.js";
    const workerData = { port: port2 };
    const worker = new Worker(new URL(file, import.meta.url), { workerData, transferList: [port2] });
    const port = await new Promise<number>((resolve, reject) => {
      worker.once("error", reject);
      port1.once("message", (report: Report) => resolve(report.report === "listening" ? report.port : 0));
    });
    return new ThreadedScenario(worker, port1, port);
  }

  constructor(worker: Worker, channel: MessagePort, port: number) {
    super();
    this.port = port;
    this.#worker = worker;
    this.#channel = channel;
    channel.on("message", (report: Report) => this.#hear(report));
  }

  /** Resolves when the server knows of it. */
  place(target: string, script: Script | readonly Step[]): Promise<void> {
    return this.#done({ order: "serve", target, script: "steps" in script ? script : { steps: script } });
  }

  override open(gate: string): void {
    this.#tell({ order: "open", gate });
  }

  override finish(): void {
    super.finish();
    this.#tell({ order: "finish" });
  }

  stop(): Promise<void> {
    return this.#done({ order: "stop" });
  }

  /** Hears what was told while this thread was blocked. */
  look(): void {
    for (let told; (told = receiveMessageOnPort(this.#channel)) !== undefined;) this.#hear(told.message as Report);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #done(order: Order): Promise<void> {
    this.#tell(order);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(order: Order): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    this.#channel.postMessage(order);
  }

  #hear(report: Report): void {
    if (report.report === "done") this.#waiting.shift()?.();
    if (report.report !== "changed") return;
    this.arrivals.splice(0, this.arrivals.length, ...report.arrivals.map((arrival) => ({ ...arrival, body: nothing })));
    this.closed.splice(0, this.closed.length, ...report.closed);
    this.changed();
  }
}

/** For cases that block their thread: what they talk to stands in another. */
export class ThreadedContext extends CaseContext {
  readonly #scenario: ThreadedScenario;

  constructor(facts: Facts, scenario: ThreadedScenario, subject: Subject) {
    super(facts, scenario, subject);
    this.#scenario = scenario;
  }

  override async serve(script: Script | readonly Step[], target = "/"): Promise<TransportUrl> {
    await this.#scenario.place(target, script);
    const here = { scheme: "http", host: "127.0.0.1", port: this.#scenario.port };
    return this.url(target, await this.facts.route(here));
  }

  override sendSync(url: TransportUrl, details?: RequestDetails<SyncRequestBody>): TransportResponse<SyncByteStream> {
    try {
      return super.sendSync(url, details);
    } finally {
      this.#scenario.look();
    }
  }

  override stopListening(): Promise<void> {
    return this.#scenario.stop();
  }

  override async end(): Promise<void> {
    try {
      await super.end();
    } finally {
      await this.#scenario.end();
    }
  }
}
