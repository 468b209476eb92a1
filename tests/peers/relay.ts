import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { tlsCertificate } from "./backends.ts";

/** A port that stays, for peers that are told once where their server is, before servers that come and go. */
export class Relay implements AsyncDisposable {
  /** The port of the server that stands there now. */
  target = 0;
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  /** `tls`: takes TLS off what it passes on. */
  static async start(kind: "tcp" | "tls" = "tcp"): Promise<Relay> {
    const options = { key: tlsCertificate.key, cert: tlsCertificate.certificate, allowHalfOpen: true };
    const server = kind === "tls" ? createTlsServer(options) : createServer({ allowHalfOpen: true });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new Relay(server, kind === "tls" ? "secureConnection" : "connection");
  }

  private constructor(server: Server, event: string) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on("tlsClientError", () => {});
    server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket.on("close", () => this.#sockets.delete(socket)));
    });
    server.on(event, (socket: Socket) => join(socket, connect({ port: this.target, allowHalfOpen: true })));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }
}

function join(near: Socket, far: Socket): void {
  near.pipe(far);
  far.pipe(near);
  near.on("error", () => {}).on("close", () => far.destroy());
  // A reset there is one here; TLS has none.
  far.on("error", () => (near instanceof TLSSocket ? near.destroy() : near.resetAndDestroy()));
  far.on("close", () => near.destroySoon());
}
