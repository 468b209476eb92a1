import type { ResponseExtensions, Timings } from "@trunkline/transport";
import { isAscii } from "../bodies/byte-string.ts";
import { Headers } from "./headers.ts";
import { type Link, linksFrom } from "./links.ts";
import type { ReceivedResponse } from "./received-response.ts";
import type { Request } from "./request.ts";
import { reasonPhrase } from "./status-codes.ts";
import type { URL } from "./url.ts";

/** What the first lines of an answer say. */
export abstract class ResponseHead {
  readonly status: number;
  readonly extensions: ResponseExtensions;
  protected readonly received: ReceivedResponse;
  protected ownRequest: Request | null;
  #headers: Headers | null = null;

  constructor(received: ReceivedResponse) {
    this.status = received.record.status;
    this.extensions = received.record.extensions;
    this.received = received;
    this.ownRequest = received.request;
  }

  /** The request that this is the answer to; after a redirect the last one. Throws a `TypeError` where none was set. */
  get request(): Request {
    if (this.ownRequest === null)
      throw new TypeError("The response has no request: it was made without one. Pass it as `request`, or set it.");
    return this.ownRequest;
  }

  set request(request: Request) {
    this.ownRequest = request;
  }

  /** The request's. */
  get url(): URL {
    return this.request.url;
  }

  get headers(): Headers {
    return (this.#headers ??= Headers.fromRaw(this.received.record.headers));
  }

  /** One header without decoding the rest, its name in lower case. */
  header(lowerCaseName: string): string | null {
    const { record } = this.received;
    if (this.#headers !== null || record.header === undefined) return this.headers.get(lowerCaseName);
    const bytes = record.header(lowerCaseName);
    // What text is beyond ASCII takes a look at all the headers.
    return bytes === undefined || isAscii(bytes) ? (bytes ?? null) : this.headers.get(lowerCaseName);
  }

  /** "HTTP/1.1", "HTTP/2" … */
  get httpVersion(): string {
    return `HTTP/${this.extensions.httpVersion ?? "1.1"}`;
  }

  /** The phrase that came with the status, or the standard one; empty where there is neither. */
  get statusText(): string {
    return this.extensions.reasonPhrase ?? reasonPhrase(this.status);
  }

  /** When each phase of this hop had ended, in milliseconds since it began; what the transport does not know is absent. */
  get timings(): Timings {
    return this.extensions.timings ?? {};
  }

  /** The targets of the Link header by their `rel`, or by their URL where they have none. */
  get links(): Readonly<Record<string, Link>> {
    return linksFrom(this.header("link"));
  }

  /** 1xx: not an answer yet. */
  get isInformational(): boolean {
    return this.#is(100, 199);
  }

  /** 2xx, as `ok`. */
  get isSuccess(): boolean {
    return this.#is(200, 299);
  }

  /** The status is 2xx. */
  get ok(): boolean {
    return this.#is(200, 299);
  }

  /** 3xx; not each of them leads somewhere: see `hasRedirectLocation`. */
  get isRedirect(): boolean {
    return this.#is(300, 399);
  }

  /** 4xx: the request was at fault. */
  get isClientError(): boolean {
    return this.#is(400, 499);
  }

  /** 5xx: the server was. */
  get isServerError(): boolean {
    return this.#is(500, 599);
  }

  /** 4xx or 5xx. */
  get isError(): boolean {
    return this.#is(400, 599);
  }

  /** 301, 302, 303, 307 or 308 with a Location: what `followRedirects` follows. */
  get hasRedirectLocation(): boolean {
    return leadingElsewhere.has(this.status) && this.header("location") !== null;
  }

  #is(from: number, to: number): boolean {
    return this.status >= from && this.status <= to;
  }
}

const leadingElsewhere: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
