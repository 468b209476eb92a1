import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SyncRequestBody, TransportOrigin, TransportRequest } from "@trunkline/transport";

/** A server in another thread, which goes on while this one blocks. What it answers is in sync-server.ts. */
export class SyncPeer implements AsyncDisposable {
  readonly origin: TransportOrigin;
  readonly name: string;
  readonly #worker: Worker;

  static async listen(
    kind: "http" | "https" | "http2" | "raw" | "proxy" = "http",
    { certificate = "", key = "" }: { readonly certificate?: string; readonly key?: string } = {},
  ): Promise<SyncPeer> {
    const worker = new Worker(new URL("sync-server.ts", import.meta.url), {
      workerData: { kind, cert: certificate, key },
    });
    const [port] = (await once(worker, "message")) as [number];
    return new SyncPeer(worker, {
      scheme: kind === "https" || kind === "http2" ? "https" : "http",
      host: "127.0.0.1",
      port,
    });
  }

  constructor(worker: Worker, origin: TransportOrigin) {
    this.#worker = worker;
    this.origin = origin;
    this.name = `${origin.host}:${origin.port}`;
  }

  request(target: string, details: Partial<TransportRequest<SyncRequestBody>> = {}): TransportRequest<SyncRequestBody> {
    const url = { href: `${this.origin.scheme}://${this.name}${target}`, origin: this.origin, target };
    return { method: "GET", url, headers: [], body: null, extensions: {}, ...details };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
