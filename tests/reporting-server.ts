import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What arrived, as the server saw it. */
export interface Arrival {
  readonly method: string;
  readonly target: string;
  /** Flat, in wire order. */
  readonly headers: readonly string[];
  readonly body: string;
  /** False where the client went away before its end. */
  readonly isWhole: boolean;
  /** 1 for the first connection of the server. */
  readonly connection: number;
}

export type Answer = (request: IncomingMessage, response: ServerResponse, arrival: Arrival) => void;

export interface ReportingOptions {
  /** A target whose body is never read. */
  readonly unread?: string;
}

/** A real server on loopback that remembers whatever arrives; it answers with what it saw unless told otherwise. */
export class ReportingServer implements AsyncDisposable {
  readonly arrivals: Arrival[] = [];
  readonly #server = createServer();
  readonly #news = new EventEmitter();
  #connections = 0;
  #answer: Answer;
  readonly #unread: string | undefined;

  private constructor(answer: Answer, { unread }: ReportingOptions) {
    this.#answer = answer;
    this.#unread = unread;
    const numbers = new WeakMap<object, number>();
    this.#server.on("connection", (socket) => numbers.set(socket, (this.#connections += 1)));
    this.#server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      void this.#arrived(request, response, numbers.get(request.socket) ?? 0);
    });
  }

  static async start(answer: Answer = echo, options: ReportingOptions = {}): Promise<ReportingServer> {
    const server = new ReportingServer(answer, options);
    await new Promise<void>((listening) => void server.#server.listen(0, "127.0.0.1", listening));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get connections(): number {
    return this.#connections;
  }

  /** Resolves once so many requests have arrived. */
  async arrived(count: number): Promise<void> {
    while (this.arrivals.length < count) await once(this.#news, "arrival");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => void this.#server.close(closed));
  }

  async #arrived(request: IncomingMessage, response: ServerResponse, connection: number): Promise<void> {
    const { method = "", url: target = "", rawHeaders: headers } = request;
    if (target === this.#unread) return;
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>).catch(() => []);
    const arrival: Arrival = {
      method,
      target,
      headers,
      body: Buffer.concat(chunks).toString(),
      isWhole: request.complete,
      connection,
    };
    this.arrivals.push(arrival);
    this.#news.emit("arrival");
    this.#answer(request, response, arrival);
  }
}

function echo(_request: IncomingMessage, response: ServerResponse, arrival: Arrival): void {
  const body = JSON.stringify(arrival);
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }).end(body);
}
