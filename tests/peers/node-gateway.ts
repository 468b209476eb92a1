import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tlsCertificate } from "./backends.ts";
import type { GatewayData } from "./node-gateway-process.ts";

/** Node's own HTTP/2 before a server of HTTP/1.1. */
export class NodeGateway implements AsyncDisposable {
  readonly port: number;
  readonly #process: ChildProcess;

  static async start(kind: "tls" | "cleartext", { port: backend }: { readonly port: number }): Promise<NodeGateway> {
    const { key, certificate: cert } = tlsCertificate;
    const data: GatewayData = { backend, certificate: kind === "tls" ? { key, cert } : null };
    const child = fork(new URL("node-gateway-process.ts", import.meta.url), [JSON.stringify(data)], { execArgv: [] });
    const [port] = (await once(child, "message")) as [number];
    return new NodeGateway(child, port);
  }

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill("SIGKILL");
    await once(this.#process, "exit");
  }
}
