import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tlsCertificate } from "./backends.ts";
import type { RelayCertificate } from "./relay-process.ts";

/** A port that stays, for peers that are told once where their server is, before servers that come and go. */
export class Relay implements AsyncDisposable {
  readonly port: number;
  readonly #process: ChildProcess;

  /** `tls`: takes TLS off what it passes on. */
  static async start(kind: "tcp" | "tls" = "tcp"): Promise<Relay> {
    const { key, certificate: cert } = tlsCertificate;
    const shown: RelayCertificate = kind === "tls" ? { key, cert } : null;
    // A thread would do, but that Node 24 cannot end every one that has passed connections on: some spin in their clean-up.
    const child = fork(new URL("relay-process.ts", import.meta.url), [JSON.stringify(shown)], { execArgv: [] });
    const [port] = (await once(child, "message")) as [number];
    return new Relay(child, port);
  }

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  /** Connections from now on lead to the server at this port. */
  async leadTo(port: number): Promise<void> {
    this.#process.send(port);
    await once(this.#process, "message");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill("SIGKILL");
    await once(this.#process, "exit");
  }
}
