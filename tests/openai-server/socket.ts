import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Fault } from "./fault.ts";
import type { OpenAIServer } from "./openai-server.ts";

/** A server at a port of this machine. What is under `/control/` is for those who cannot reach it otherwise. */
export class SocketServer implements AsyncDisposable {
  readonly origin: string;
  /** Connections that were opened so far. */
  connections = 0;
  /** Connections that are open now. */
  open = 0;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server.on("connection", (socket: Socket) => {
      this.connections += 1;
      this.open += 1;
      socket.once("close", () => (this.open -= 1));
    });
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async over(service: OpenAIServer): Promise<SocketServer> {
    const server = createServer((request, response) => {
      served(service, request, response).catch(() => response.destroy());
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new SocketServer(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => void this.#server.close(closed));
  }
}

async function served(service: OpenAIServer, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(message.url ?? "/", `http://${message.headers.host ?? "localhost"}`);
  // Browsers run a script within a page of the server's own, so that no other origin is asked.
  if (url.pathname === "/page")
    return void response.setHeader("content-type", "text/html").end("<!doctype html><title>openai</title>");
  if (url.pathname === "/favicon.ico") return void response.writeHead(204).end();
  if (url.pathname.startsWith("/control/")) return void response.end(controlled(service, url, body.toString()));
  const headers = new Headers();
  for (let at = 0; at < message.rawHeaders.length; at += 2)
    headers.append(message.rawHeaders[at]!, message.rawHeaders[at + 1]!);
  const init = { method: message.method ?? "GET", headers, ...(body.length === 0 ? {} : { body }) };
  await write(await service.fetch(new Request(url, init)), response);
}

async function write(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, [...answer.headers].flat());
  if (answer.body === null) return void response.end();
  response.flushHeaders();
  const reader = answer.body.getReader();
  // Who leaves is seen at once, also while the next piece waits.
  response.once("close", () => void reader.cancel().catch(() => undefined));
  for (let read = await reader.read(); !read.done; read = await reader.read()) response.write(read.value);
  response.end();
}

function controlled(service: OpenAIServer, { pathname, searchParams }: URL, body: string): string {
  switch (pathname) {
    case "/control/faults":
      service.faults.push(...(JSON.parse(body) as readonly (Fault | readonly Fault[])[]));
      return "";
    case "/control/release":
      service.release(Number(searchParams.get("count")));
      return "";
    case "/control/requests":
      return JSON.stringify(service.requests.map(({ body: bytes, ...rest }) => ({ ...rest, length: bytes.length })));
    case "/control/forget":
      service.requests.length = 0;
      return "";
    default:
      throw new Error(`${pathname} controls nothing.`);
  }
}
