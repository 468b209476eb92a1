import { hasBody } from "../../bodies/encode.ts";
import { EventParser, type ServerSentEvent } from "../../bodies/event-parser.ts";
import { parsed } from "../../bodies/parsed.ts";
import { canReplay } from "../../bodies/replay.ts";
import { EventStreamError, ResponseTooLarge } from "../../errors.ts";
import { Headers } from "../../models/headers.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { Timeout } from "../../models/timeout.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions, SendingOptions } from "../client-options.ts";
import { type ReconnectOptions, Reconnection } from "./reconnection.ts";
import { isShort } from "../sending/sending.ts";
import { either, sleep } from "../sending/waiting.ts";

export interface EventsOptions extends RequestCallOptions {
  /** "POST" by default where there is a body, else "GET". */
  readonly method?: string | undefined;
  /** Where to go on: sent as `Last-Event-ID`, until an event has another id. */
  readonly lastEventId?: string | undefined;
  /** By default on for methods that may be sent twice, and off for others, such as POST. */
  readonly reconnect?: ReconnectOptions | false | undefined;
}

/** What a client does for a stream of events. */
interface EventClient {
  readonly headers: Headers;
  readonly timeout: Timeout;
  buildRequest(method: string, url: UrlInput, options?: CallOptions): Request;
  send(request: Request, options?: SendingOptions): Promise<Response>;
}

/**
 * Events as they arrive, over as many connections as it takes. Nothing is sent before the first is asked for. Leave the
 * loop, `close()` or `await using` it: each frees the connection, also while it waits.
 */
export class EventStream implements AsyncIterableIterator<ServerSentEvent, void, undefined>, AsyncDisposable {
  readonly #client: EventClient;
  readonly #url: UrlInput;
  readonly #options: EventsOptions;
  readonly #method: string;
  readonly #reconnection: Reconnection;
  readonly #closing = new AbortController();
  readonly #steps: AsyncGenerator<ServerSentEvent, void, undefined>;
  #lastEventId: string;

  constructor(client: EventClient, url: UrlInput, options: EventsOptions) {
    const { reconnect, lastEventId = "" } = options;
    this.#client = client;
    this.#url = url;
    this.#options = options;
    this.#method = (options.method ?? (hasBody(options) ? "POST" : "GET")).toUpperCase();
    this.#reconnection = new Reconnection(reconnect, this.#method);
    this.#lastEventId = lastEventId;
    this.#steps = this.#run();
  }

  /** Where a later stream could go on from; "" before the first id. */
  get lastEventId(): string {
    return this.#lastEventId;
  }

  next(): Promise<IteratorResult<ServerSentEvent, void>> {
    return this.#steps.next();
  }

  return(): Promise<IteratorResult<ServerSentEvent, void>> {
    const ended = this.#steps.return();
    // Whoever waits for an event waits no longer.
    this.#closing.abort();
    return ended;
  }

  /** Ends the stream; what waits for its next event is told that there is none. Any number of times. */
  async close(): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async *#run(): AsyncGenerator<ServerSentEvent, void, undefined> {
    const closing = this.#closing.signal;
    const stop = either(this.#options.signal, closing);
    try {
      for (;;) {
        const request = this.#request();
        let wait: number | null;
        try {
          const response = await this.#client.send(request, this.#sending(stop));
          if (response.status === 204) {
            await response.close();
            return;
          }
          if (!isEventStream(response)) {
            await readRefusal(response);
            throw notEvents(response);
          }
          const parser = new EventParser((problem) => tooLarge(request, problem), undefined, this.#lastEventId);
          try {
            for await (const event of parsed(response.iterBytes(), parser)) {
              this.#reconnection.eventCame();
              this.#lastEventId = parser.lastEventId;
              yield event;
            }
          } finally {
            // What came without data counts too.
            this.#lastEventId = parser.lastEventId;
            this.#reconnection.time = parser.reconnectionTime;
          }
          wait = this.#reconnection.afterEnd();
        } catch (error) {
          stop.throwIfAborted();
          wait = this.#reconnection.afterFailure(error, request);
        }
        if (wait === null) return;
        await sleep(wait, stop);
      }
    } catch (error) {
      if (!closing.aborted) throw error;
    }
  }

  #request(): Request {
    const { headers: given, timeout = {}, ...options } = this.#options;
    const headers = new Headers(given);
    headers.setDefault("Accept", "text/event-stream");
    if (!this.#client.headers.has("cache-control")) headers.setDefault("Cache-Control", "no-store");
    if (this.#lastEventId !== "") headers.set("Last-Event-ID", this.#lastEventId);
    // A stream may be quiet for as long as it likes, unless this call says otherwise.
    const limits = new Timeout(timeout, new Timeout({ read: null, total: null }, this.#client.timeout));
    const request = this.#client.buildRequest(this.#method, this.#url, { ...options, headers, timeout: limits });
    if (!this.#reconnection.isOn || canReplay(request.body)) return request;
    throw new TypeError(
      "The body is a one-time stream, and could not be sent again to reconnect: pass a function that returns a new stream each time, or reconnect: false.",
    );
  }

  /** Where it reconnects, reconnecting is the retry. */
  #sending(signal: AbortSignal): SendingOptions {
    const { retry = this.#reconnection.isOn ? null : undefined, ...options } = this.#options;
    return { ...options, retry, signal, stream: true };
  }
}

// As the default of a read limit, in milliseconds.
const longestRefusal = 5_000;

function isEventStream(response: Response): boolean {
  return response.status === 200 && /^\s*text\/event-stream\s*(?:;|$)/i.test(response.header("content-type") ?? "");
}

/** What a server has to say about an error is worth reading, but not for as long as a stream of events may take. */
async function readRefusal(response: Response): Promise<void> {
  const over = new AbortController();
  try {
    if (response.isError || isShort(response))
      await Promise.race([response.read(), sleep(longestRefusal, over.signal)]);
  } catch {
    // The status says enough.
  } finally {
    over.abort();
    await response.close();
  }
}

function notEvents(response: Response): EventStreamError {
  const { status, statusText, request } = response;
  const type = response.header("content-type");
  const answer =
    status === 200
      ? `its Content-Type is ${type === null ? "missing" : JSON.stringify(type)}, not text/event-stream`
      : `the answer is ${`${status} ${statusText}`.trimEnd()}, not 200${response.hasRedirectLocation ? ": set followRedirects to follow it" : ""}`;
  return new EventStreamError(`${request.method} ${request.url} is no event stream: ${answer}`, request, response);
}

function tooLarge(request: Request, problem: string): ResponseTooLarge {
  return new ResponseTooLarge(`${request.method} ${request.url}: ${problem}`, { request });
}
