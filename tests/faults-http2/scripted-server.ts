import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { CertificateAuthority } from "@trunkline/transport-conformance/certificates";
import { ScriptedConnection } from "./scripted-connection.ts";
import type { Script } from "./step.ts";

export interface ServerOptions {
  readonly scheme: "http" | "https";
  /** Of the server's certificate, for https. */
  readonly authority?: CertificateAuthority;
  /** Of the first connection; those after it are answered as they should be. `everyConnection` plays it on all. */
  readonly script: Script;
}

/** A server of HTTP/2 that does to its first connection what its script says. */
export class ScriptedServer implements AsyncDisposable {
  readonly connections: ScriptedConnection[] = [];
  readonly name: string;
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  static async start({ scheme, authority, script }: ServerOptions): Promise<ScriptedServer> {
    const { certificate: cert, key } = authority?.issue(["127.0.0.1"]) ?? {};
    const server =
      scheme === "http" ? createServer({ noDelay: true }) : createTlsServer({ cert, key, ALPNProtocols: ["h2"] });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ScriptedServer(server, scheme, script);
  }

  constructor(server: Server, scheme: string, script: Script) {
    const { port } = server.address() as AddressInfo;
    this.name = `127.0.0.1:${port}`;
    this.url = `${scheme}://${this.name}`;
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on("error", () => {}).on("close", () => this.#sockets.delete(socket));
    });
    server.on(scheme === "http" ? "connection" : "secureConnection", (socket: Socket) => {
      socket.on("error", () => {});
      const isScripted = this.connections.length === 0 || script.everyConnection === true;
      this.connections.push(new ScriptedConnection(socket, isScripted ? script : null));
    });
  }

  /** Requests whose head has arrived, on all connections. */
  get arrivals(): number {
    return this.connections.reduce((sum, { requests }) => sum + requests, 0);
  }

  get open(): number {
    return this.#sockets.size;
  }

  /** Resolves once all connections are closed. */
  async abandoned(): Promise<void> {
    await Promise.all([...this.#sockets].map((socket) => new Promise((resolve) => socket.once("close", resolve))));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
