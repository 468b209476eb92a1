import { once } from "node:events";
import { request as httpRequest } from "node:http";
import {
  createSecureServer,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import { tlsCertificate } from "./backends.ts";

/** Node's own HTTP/2 before a server of HTTP/1.1. */
export class NodeGateway implements AsyncDisposable {
  readonly port: number;
  readonly #server: Http2Server;
  readonly #sessions = new Set<ServerHttp2Session>();

  static async start(kind: "tls" | "cleartext", { port: backend }: { readonly port: number }): Promise<NodeGateway> {
    const options = { key: tlsCertificate.key, cert: tlsCertificate.certificate };
    const server = kind === "tls" ? createSecureServer(options) : createServer();
    server.on("sessionError", () => {});
    server.on("stream", (stream, headers) => forward(stream, headers, backend));
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new NodeGateway(server);
  }

  private constructor(server: Http2Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on("session", (session) => {
      this.#sessions.add(session);
      session.on("close", () => this.#sessions.delete(session));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const session of this.#sessions) session.destroy();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }
}

function forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, port: number): void {
  const fields = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const method = String(headers[":method"]);
  const host = String(headers[":authority"]);
  const request = httpRequest({ port, method, path: String(headers[":path"]), agent: false });
  for (const [name, value] of Object.entries({ host, ...fields })) request.setHeader(name, value ?? "");
  stream.on("error", () => {}).on("close", () => request.destroy());
  request.on("error", (error) => stream.destroy(error));
  request.on("upgrade", (_response, socket) => {
    socket.destroy();
    stream.destroy(new Error("HTTP/2 is not upgraded."));
  });
  request.on("response", (response) => {
    const { statusCode: status = 0, headers: answered } = response;
    const kept = Object.entries(answered).filter(([name]) => !ofTheConnection.has(name));
    if (stream.destroyed) return;
    stream.respond({ ":status": status, ...Object.fromEntries(kept) });
    pipeline(response, stream, () => {});
  });
  pipeline(stream, request, () => {});
}

const ofTheConnection: ReadonlySet<string> = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade"]);
