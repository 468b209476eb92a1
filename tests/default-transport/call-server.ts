import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** The server of `calls`: outside every runtime but Node. */
export interface CallServer extends AsyncDisposable {
  readonly url: string;
  /** Where nobody listens. */
  readonly gone: string;
}

export async function callServer(): Promise<CallServer> {
  let goOn = (): void => {};
  const server = createServer((request, response) => {
    if (request.url === "/go-on") goOn();
    void answer(request, response, new Promise<void>((resolve) => (goOn = resolve)));
  });
  const refusing = createServer();
  const [url, gone] = [await listening(server), await listening(refusing)];
  refusing.close();
  return {
    url,
    gone,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, gate: Promise<void>): Promise<void> {
  const { pathname } = new URL(request.url ?? "", "http://localhost");
  response.setHeader("content-type", "text/plain");
  switch (pathname) {
    case "/page":
      return void response.setHeader("content-type", "text/html").end("<!doctype html><title>calls</title>");
    case "/json":
      response.setHeader("content-type", "application/json");
      return void response.end(JSON.stringify({ target: request.url, own: request.headers["x-own"] }));
    case "/gzip":
      return void response.setHeader("content-encoding", "gzip").end(gzipSync("plain text"));
    case "/echo":
      return void response.end(Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)));
    case "/events":
      response.setHeader("content-type", "text/event-stream");
      response.write("event: first\ndata: 1\n\n");
      await gate;
      return void response.end("event: second\ndata: 2\n\n");
    case "/moved":
      return void response.writeHead(302, { location: "/json" }).end();
    case "/silent":
      return;
    case "/go-on":
      return void response.writeHead(204).end();
    default:
      response.writeHead(404).end();
  }
}
