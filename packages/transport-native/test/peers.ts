import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer, type Socket } from "node:net";
import type { Transport, TransportOrigin, TransportRequest, TransportResponse } from "@trunkline/transport";
import { TransportFailure } from "@trunkline/transport";
import { expect } from "vitest";

/** A server on a free port of 127.0.0.1, with what has connected to it. */
export class Peer<Listening extends TcpServer = TcpServer> implements AsyncDisposable {
  readonly server: Listening;
  readonly origin: TransportOrigin;
  readonly name: string;
  readonly sockets = new Set<Socket>();
  /** Connections accepted so far. */
  accepted = 0;
  /** The most that were open at once. */
  most = 0;

  static async listen<Listening extends TcpServer>(server: Listening, scheme = "http"): Promise<Peer<Listening>> {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Peer(server, scheme);
  }

  constructor(server: Listening, scheme: string) {
    this.server = server;
    const { port } = server.address() as AddressInfo;
    this.origin = { scheme, host: "127.0.0.1", port };
    this.name = `127.0.0.1:${port}`;
    server.on("connection", (socket: Socket) => {
      this.accepted++;
      this.sockets.add(socket);
      this.most = Math.max(this.most, this.sockets.size);
      socket.on("error", () => {}).on("close", () => this.sockets.delete(socket));
    });
  }

  request(details: Partial<TransportRequest> & { readonly target?: string } = {}): TransportRequest {
    const { target = "/", method = "GET", headers = [], body = null, extensions = {}, signal } = details;
    const url = { href: `${this.origin.scheme}://${this.name}${target}`, origin: this.origin, target };
    return { method, url, headers, body, extensions, ...(signal && { signal }) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

export function httpPeer(listener: RequestListener): Promise<Peer<Server>> {
  return Peer.listen(createServer(listener));
}

/** Hands every connection to the function, which answers byte by byte. */
export function rawPeer(converse: (socket: Socket) => void): Promise<Peer> {
  return Peer.listen(createTcpServer(converse));
}

/** The answer's status and its whole body as text. */
export async function answerOf(
  transport: Transport,
  request: TransportRequest,
): Promise<[status: number, text: string]> {
  const response = await transport.handleRequest(request);
  return [response.status, await textOf(response)];
}

export async function textOf({ body }: TransportResponse): Promise<string> {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
}

export async function failureOf(outcome: Promise<unknown>): Promise<TransportFailure> {
  const thrown: unknown = await outcome.then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => error,
  );
  if (thrown instanceof TransportFailure) return thrown;
  throw thrown;
}

/** A promise and the function that fulfils it: how a test lets a server go on. */
export function gate<Value = void>(): { readonly opened: Promise<Value>; readonly open: (value: Value) => void } {
  const { promise, resolve } = Promise.withResolvers<Value>();
  return { opened: promise, open: resolve };
}
