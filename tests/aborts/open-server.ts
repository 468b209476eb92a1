import { EventEmitter, once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Certificate } from "@trunkline/transport-conformance/certificates";

/** A server that counts its open sockets, and does as it is told until it is told to answer. */
export interface OpenServer extends AsyncDisposable {
  readonly port: number;
  readonly connections: () => number;
  /** Resolves when the next request, or the next bytes of a TLS handshake, arrive. */
  readonly next: () => Promise<void>;
  /** From here on every request is answered with "served". */
  readonly serve: () => void;
  /** Resolves once no more than so many sockets are open. */
  readonly drained: (count: number) => Promise<void>;
}

export async function openServer(answer: RequestListener, tls?: Certificate): Promise<OpenServer> {
  const news = new EventEmitter();
  const sockets = new Set<Socket>();
  let isServing = false;
  const listener: RequestListener = (request, response) => {
    news.emit("arrival");
    if (isServing) response.end("served");
    else answer(request, response);
  };
  const http =
    tls === undefined
      ? createHttpServer(listener)
      : createHttpsServer({ cert: tls.certificate, key: tls.key }, listener);
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      news.emit("close");
    });
    if (tls === undefined || isServing) http.emit("connection", socket);
    else socket.once("data", () => news.emit("arrival"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.size,
    next: async () => void (await once(news, "arrival")),
    serve: () => void (isServing = true),
    async drained(count) {
      while (sockets.size > count) await once(news, "close");
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
