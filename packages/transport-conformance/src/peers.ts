import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer, type Socket } from "node:net";
import type { Transport, TransportOrigin, TransportRequest, TransportResponse } from "@trunkline/transport";
import { TransportFailure } from "@trunkline/transport";

/** A server on a free port of 127.0.0.1, with what has connected to it. Disposing of it cuts what is still open. */
export class PeerServer<Listening extends TcpServer = TcpServer> implements AsyncDisposable {
  readonly server: Listening;
  readonly origin: TransportOrigin;
  /** Host and port, as failures name it. */
  readonly name: string;
  /** What is connected now. */
  readonly sockets: Set<Socket> = new Set<Socket>();
  /** Connections accepted so far. */
  accepted = 0;
  /** The most that were open at once. */
  most = 0;

  /** Takes any server of Node's that does not listen yet; `scheme` (default `http`) is that of its origin. */
  static async listen<Listening extends TcpServer>(server: Listening, scheme = "http"): Promise<PeerServer<Listening>> {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new PeerServer(server, scheme);
  }

  private constructor(server: Listening, scheme: string) {
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

  /** A request to it: a GET of `/` without headers and body, but for what the details say. */
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

/** Answers by a request listener of Node's. */
export function httpPeer(listener: RequestListener): Promise<PeerServer<Server>> {
  return PeerServer.listen(createServer(listener));
}

/** Hands every connection to the function, which answers byte by byte. */
export function rawPeer(converse: (socket: Socket) => void): Promise<PeerServer> {
  return PeerServer.listen(createTcpServer(converse));
}

/** The answer's status and its whole body as text, each byte a character. */
export async function answerOf(
  transport: Transport,
  request: TransportRequest,
): Promise<[status: number, text: string]> {
  const response = await transport.handleRequest(request);
  return [response.status, await textOf(response)];
}

/** The whole body as text, each byte a character. */
export async function textOf({ body }: TransportResponse): Promise<string> {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
}

/** What the promise is rejected with. It is an error if it is not, and what is no TransportFailure is thrown on. */
export async function failureOf(outcome: Promise<unknown>): Promise<TransportFailure> {
  const thrown: unknown = await outcome.then(
    () => {
      throw new Error("it did not fail");
    },
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
