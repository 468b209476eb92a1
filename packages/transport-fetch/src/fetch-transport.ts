import {
  authorityOf,
  bufferedBody,
  type ByteStream,
  type Capability,
  rawHeadersFrom,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { closedFailure } from "@trunkline/transport/exchange-failures";
import { ResponseBody, uploadStream } from "./bodies.ts";
import { Exchange } from "./exchange.ts";
import { abortedFailure, codingFailure, hiddenFailure } from "./failures.ts";
import type { Settings } from "./options.ts";
import { refuseUnsendable } from "./refusals.ts";
import { addressOf, headersFor, isStream } from "./request-init.ts";

export class FetchTransport implements Transport {
  readonly contract = 1;
  readonly name = "fetch";
  readonly capabilities: ReadonlySet<Capability>;
  readonly #settings: Settings;
  #isClosed = false;

  constructor(settings: Settings) {
    const { platform, streamsRequestBody } = settings;
    this.#settings = settings;
    this.capabilities = new Set<Capability>([
      "decodes-content",
      ...(platform.streamsResponses ? (["streams-response-body"] as const) : []),
      ...(streamsRequestBody ? (["streams-request-body"] as const) : []),
      ...(platform.guardsHeaders ? (["follows-redirects"] as const) : []),
    ]);
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    const { signal, url } = request;
    const peer = authorityOf(url.origin);
    if (this.#isClosed) throw closedFailure(peer);
    refuseUnsendable(request, peer);
    if (signal?.aborted) throw abortedFailure(peer, signal.reason, "nothing");
    const exchange = new Exchange(peer, request);
    // Its only other end is a failure: nobody has a body to close yet.
    const response = (await exchange.within(this.#fetch(request, exchange), "head"))!;
    exchange.trace("response-head.end", { status: response.status });
    this.#refuseUnreadable(response, request.method, exchange);
    const { status, statusText } = response;
    return {
      status,
      headers: rawHeadersFrom(response.headers).map(trimmed),
      body: await this.#bodyOf(response, exchange),
      extensions: statusText === "" ? {} : { reasonPhrase: statusText },
    };
  }

  /** Later requests are refused; those under way finish. The connections are the platform's, and stay. */
  async close(): Promise<void> {
    this.#isClosed = true;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #fetch(request: TransportRequest, exchange: Exchange): Promise<Response> {
    const { fetch, init, platform } = this.#settings;
    const { method, url, body, extensions } = request;
    const content = isStream(body) ? uploadStream(body, exchange) : body;
    // Where a method must not have a body, even an empty one is refused.
    const isSent = content !== null && !(isBodiless(method) && (content as Uint8Array).length === 0);
    const response = await fetch(addressOf(url), {
      ...init,
      ...extensions.fetchInit,
      method,
      headers: headersFor(request, platform),
      ...(isSent && { body: content as BodyInit }),
      ...(content instanceof ReadableStream && { duplex: "half" }),
      ...(!platform.guardsHeaders && { redirect: "manual" }),
      signal: exchange.signal,
    });
    // Nobody waits any more, and a platform that does not heed its signal would keep the connection.
    if (exchange.isOver) response.body?.cancel().catch(() => {});
    return response;
  }

  /** Throws where a client could not read what came. */
  #refuseUnreadable({ status, type, headers, body }: Response, method: string, exchange: Exchange): void {
    const { codings } = this.#settings.platform;
    const coding = codings === null || !body || method === "HEAD" ? undefined : strangeCoding(headers, codings);
    if (status !== 0 && coding === undefined) return;
    const failure = status === 0 ? hiddenFailure(exchange.peer, type) : codingFailure(exchange.peer, coding!);
    exchange.fail(failure);
    throw failure;
  }

  async #bodyOf(response: Response, exchange: Exchange): Promise<ByteStream> {
    if (response.body) return new ResponseBody(response, exchange);
    // `undefined`: the platform does not stream, but there may be one.
    const whole = response.body === null ? null : await exchange.within(response.arrayBuffer(), "body");
    exchange.finish();
    return bufferedBody(whole === null ? undefined : new Uint8Array(whole));
  }
}

function isBodiless(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

// undici takes blanks off a value's beginning only.
function trimmed(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x20 || last === 0x09 ? text.replace(/[ \t]+$/, "") : text;
}

/** A coding that the platform leaves as it is, and that a client would take for undone. */
function strangeCoding(headers: Headers, codings: ReadonlySet<string>): string | undefined {
  const named = headers.get("content-encoding")?.toLowerCase().split(",") ?? [];
  return named.map((coding) => coding.trim()).find((coding) => coding !== "identity" && !codings.has(coding));
}
