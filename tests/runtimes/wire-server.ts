import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { bodyOf, sentFrom, urlOf, write } from "../over-the-wire/served.ts";
import type { Answer, Sent } from "../over-the-wire/wire-row.ts";
import { ListedAnswers } from "./listed-answers.ts";
import { answerFrom, type WiredAnswer } from "./wired-answer.ts";

/**
 * Two origins outside of the runtime under test. What arrives at either is handed to the runtime, which waits for it at
 * `/control/turn`, and says there what to answer: the rows' functions stay where they are called.
 */
export class WireServer implements AsyncDisposable {
  readonly #here = createServer((request, response) => void this.#served("here", request, response));
  readonly #there = createServer((request, response) => void this.#served("there", request, response));
  readonly #arrived: { readonly sent: Sent; readonly response: ServerResponse }[] = [];
  #asking: ServerResponse | undefined;
  /** Where the runtime cannot be asked: what each request is answered with. */
  readonly #listed = new ListedAnswers();
  #asked: { readonly sent: Sent; readonly response: ServerResponse } | undefined;

  static async start(): Promise<WireServer> {
    const server = new WireServer();
    for (const each of [server.#here, server.#there]) {
      // A connection that the server ends while a runtime sends its next request is lost to that runtime, and its run.
      each.keepAliveTimeout = 0;
      await once(each.listen(0, "127.0.0.1"), "listening");
    }
    return server;
  }

  get here(): string {
    return urlOf(this.#here);
  }

  get there(): string {
    return urlOf(this.#there);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of [this.#here, this.#there]) {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    }
  }

  async #served(origin: Sent["origin"], request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A request that breaks off is none of the table's.
    const body = await bodyOf(request).catch(() => null);
    if (body === null) return;
    const { pathname, searchParams } = new URL(request.url ?? "", "http://wire");
    switch (pathname) {
      case "/page":
        return void response.setHeader("content-type", "text/html").end("<!doctype html><title>wire</title>");
      case "/favicon.ico":
        return void response.writeHead(204).end();
      case "/control/turn":
        return this.#turn(JSON.parse(body) as WiredAnswer | null, response);
      case "/control/end":
        this.#asking?.end("null");
        this.#asking = undefined;
        return void response.end();
      case "/control/answers":
        this.#listed.reset(JSON.parse(body) as readonly (WiredAnswer | null)[]);
        return void response.end();
      case "/control/sent":
        return void response.end(JSON.stringify(await this.#listed.sentOf(Number(searchParams.get("count")))));
      default:
        if (isPreflight(request)) return void response.writeHead(204, crossOrigin).end();
        if (this.#listed.isInUse) return write(response, this.#listed.arrived(sentFrom(origin, request, body)));
        this.#arrived.push({ sent: sentFrom(origin, request, body), response });
        this.#handOut();
    }
  }

  /** The answer to what was handed out last, and the wait for what arrives next. */
  #turn(answer: WiredAnswer | null, asking: ServerResponse): void {
    const { sent, response } = this.#asked ?? {};
    if (response !== undefined) write(response, sent?.origin === "there" ? shared(answer) : answerFrom(answer));
    this.#asked = undefined;
    this.#asking = asking;
    this.#handOut();
  }

  #handOut(): void {
    if (this.#asking === undefined) return;
    this.#asked = this.#arrived.shift();
    if (this.#asked === undefined) return;
    this.#asking.end(JSON.stringify(this.#asked.sent));
    this.#asking = undefined;
  }
}

/** Pages come from `here`, so that only `there` has to allow them. */
const crossOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*, Authorization",
  "Access-Control-Allow-Methods": "*, GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, QUERY",
};

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

function shared(answer: WiredAnswer | null): Answer | null {
  const own = answerFrom(answer);
  return own && { ...own, headers: [...(own.headers ?? []), ...Object.entries(crossOrigin).flat()] };
}
