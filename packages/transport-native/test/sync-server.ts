// Runs in a worker: the thread of a test that blocks could not answer itself.
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import type { IncomingMessage, ServerResponse } from "node:http";
import { digestProxy } from "./sync-proxy.ts";

const { kind, cert, key } = workerData as {
  readonly kind: "http" | "https" | "http2" | "raw" | "proxy";
  readonly cert: string;
  readonly key: string;
};
let connections = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "";
  if (path === "/connections") return void response.end(String(connections));
  if (path === "/echo") {
    response.setHeader("X-Framing", `${request.headers["content-length"]} ${request.headers["transfer-encoding"]}`);
    return void request.pipe(response);
  }
  if (path === "/headers") return void response.end(JSON.stringify(request.rawHeaders));
  if (path === "/pieces") {
    const pieces = ["one,", "two,", "three"];
    const next = (): void => {
      const piece = pieces.shift();
      if (piece === undefined) return void response.end();
      response.write(piece);
      setTimeout(next, 5);
    };
    return next();
  }
  if (path === "/large") return void response.end(Buffer.alloc(3 * 1024 * 1024, "x"));
  if (path === "/trailers") {
    response.writeHead(200, { Trailer: "X-Sum" });
    response.write("body");
    response.addTrailers({ "X-Sum": "7" });
    return void response.end();
  }
  if (path === "/half") {
    response.writeHead(200, { "Content-Length": "10" });
    return void response.write("half", () => response.socket!.destroy());
  }
  if (path === "/stall") return void response.write("first");
  if (path === "/early") {
    response.writeHead(413);
    return void response.end("too large");
  }
  if (path === "/reset") return void request.socket.resetAndDestroy();
  if (path !== "/silence") response.end("ok");
}

const servers: Readonly<Record<typeof kind, () => Server>> = {
  raw: () => createTcpServer((socket) => void socket.on("error", () => {})),
  http: () => createServer(answer),
  https: () => createHttpsServer({ cert, key }, answer),
  http2: () => createSecureServer({ cert, key }, answer as never),
  proxy: digestProxy,
};
const server = servers[kind]();
server.on("connection", () => connections++);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
server.listen(0, "127.0.0.1", () => parentPort!.postMessage((server.address() as AddressInfo).port));
