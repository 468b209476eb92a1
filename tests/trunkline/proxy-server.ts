import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { pipeline } from "node:stream";

/** What a proxy was asked: `GET http://h/`, `CONNECT h:443`. */
export interface ProxyCall {
  readonly request: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real proxy on loopback that forwards, tunnels, and remembers. Every name leads to the origin it is given. */
export class ProxyServer implements AsyncDisposable {
  readonly calls: ProxyCall[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer();
  #name = "";

  private constructor(origin: number) {
    this.#server.on("connection", (socket: Socket) => this.#sockets.add(socket.on("error", () => {})));
    this.#server.on("request", (incoming, response) => {
      const { method = "", url = "", headers } = incoming;
      this.calls.push({ request: `${method} ${url}`, headers });
      const { pathname, search } = new URL(url);
      const { "proxy-authorization": _credentials, ...forwarded } = headers;
      const options = { port: origin, host: "127.0.0.1", method, path: pathname + search, headers: forwarded };
      const upstream = httpRequest(options, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        // What ends too soon on one side ends on the other.
        pipeline(answer, response, () => {});
      });
      incoming.pipe(upstream.on("error", () => response.destroy()));
    });
    this.#server.on("connect", ({ url = "", headers }, socket: Socket) => {
      this.calls.push({ request: `CONNECT ${url}`, headers });
      const upstream = connect(origin, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
      upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
      socket.on("close", () => upstream.destroy());
      upstream.pipe(socket).pipe(upstream);
    });
  }

  /** `port` is where all that arrives is sent on to. */
  static async before(port: number): Promise<ProxyServer> {
    const proxy = new ProxyServer(port);
    await new Promise<void>((listening) => void proxy.#server.listen(0, "127.0.0.1", listening));
    proxy.#name = `127.0.0.1:${(proxy.#server.address() as AddressInfo).port}`;
    return proxy;
  }

  /** Host and port. */
  get name(): string {
    return this.#name;
  }

  get requests(): readonly string[] {
    return this.calls.map(({ request }) => request);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }
}
