import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { tlsCertificate } from "./backends.ts";
import type { RelayCertificate } from "./relay-thread.ts";

/** A port that stays, for peers that are told once where their server is, before servers that come and go. */
export class Relay implements AsyncDisposable {
  readonly port: number;
  readonly #worker: Worker;

  /** `tls`: takes TLS off what it passes on. */
  static async start(kind: "tcp" | "tls" = "tcp"): Promise<Relay> {
    const { key, certificate: cert } = tlsCertificate;
    const workerData: RelayCertificate = kind === "tls" ? { key, cert } : null;
    const worker = new Worker(new URL("relay-thread.ts", import.meta.url), { workerData });
    const [port] = (await once(worker, "message")) as [number];
    return new Relay(worker, port);
  }

  private constructor(worker: Worker, port: number) {
    this.#worker = worker;
    this.port = port;
  }

  /** Connections from now on lead to the server at this port. */
  async leadTo(port: number): Promise<void> {
    this.#worker.postMessage(port, []);
    await once(this.#worker, "message");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
