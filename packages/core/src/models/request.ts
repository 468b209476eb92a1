import { joinedChunks, type RawHeaders, type RequestExtensions } from "@trunkline/transport";
import { type BodyOptions, encodeBody } from "../bodies/encode.ts";
import { collected } from "../bodies/collect.ts";
import { type Content, encodeContent } from "../bodies/content.ts";
import { readable } from "../bodies/readable.ts";
import { StreamedContent } from "../bodies/replay.ts";
import { isToken, tokenRule } from "../bodies/token.ts";
import { LocalProtocolError, RequestNotRead } from "../errors.ts";
import { Cookies, type CookiesInput } from "./cookies.ts";
import { copied, hasName, pushUpdated } from "./header-lists.ts";
import { Headers, type HeadersInput } from "./headers.ts";
import { inspectAs } from "./inspect.ts";
import type { QueryParamsInput } from "./query-params.ts";
import { URL, type UrlInput } from "./url.ts";

export interface RequestOptions extends BodyOptions {
  /** Replace the query of the URL. */
  readonly params?: QueryParamsInput | undefined;
  readonly headers?: HeadersInput | undefined;
  /** Sent with this request, unless its headers have a Cookie. */
  readonly cookies?: CookiesInput | undefined;
  /** A body that adds no headers. */
  readonly stream?: Content | undefined;
  readonly extensions?: RequestExtensions | undefined;
}

/** Head and body that are complete already: what a client hands over, having merged its defaults in. */
export class AssembledRequest {
  readonly headers: RawHeaders;
  readonly body: Uint8Array | StreamedContent | null;
  readonly extensions: RequestExtensions;

  constructor(headers: RawHeaders, body: Uint8Array | StreamedContent | null, extensions: RequestExtensions) {
    this.headers = headers;
    this.body = body;
    this.extensions = extensions;
  }
}

const noExtensions: RequestExtensions = {};

/**
 * A request as it will be sent: the Host header and those that describe the body are in place.
 *
 * ```ts
 * import { Request } from "@trunkline/core";
 *
 * const request = new Request("POST", "https://example.org/users", { json: { name: "Ada" } });
 * console.log(request.headers.get("content-type")); // application/json
 * ```
 */
export class Request {
  static {
    inspectAs(this, (request) => `<Request('${request.method}', '${request.url}')>`);
  }

  /** In capitals. */
  readonly method: string;
  readonly url: URL;
  readonly extensions: RequestExtensions;
  #body: Uint8Array | StreamedContent | null;
  #raw: RawHeaders;
  #headers: Headers | null = null;

  constructor(method: string, url: UrlInput, options: RequestOptions | AssembledRequest = {}) {
    this.method = methodFrom(method);
    this.url =
      options instanceof AssembledRequest || options.params === undefined
        ? asUrl(url)
        : new URL(url, { params: options.params });
    const { headers, body, extensions } =
      options instanceof AssembledRequest ? options : assembled(this.method, this.url, options);
    this.#raw = headers;
    this.#body = body;
    this.extensions = extensions;
  }

  /** The platform's request; its body stays a stream. */
  static fromWeb(web: globalThis.Request): Request {
    return new Request(web.method, web.url, { headers: web.headers, content: web.body ?? undefined });
  }

  /**
   * As the platform's request, a streamed body handed over to it. The platform does the framing itself, and takes
   * no user name or password in a URL: those are left out.
   */
  toWeb(): globalThis.Request {
    const headers = new globalThis.Headers();
    const raw = this.rawHeaders;
    for (let at = 0; at < raw.length; at += 2)
      if (!ofPlatform.has(raw[at]!.toLowerCase())) headers.append(raw[at]!, raw[at + 1]!);
    const content = this.#body;
    const body = content instanceof StreamedContent ? readable(content, () => content.close()) : content;
    const init = { method: this.method, headers, body: body as BodyInit | null, duplex: "half" };
    return new globalThis.Request(this.url.record.href, init);
  }

  /** A view that can be changed until the request is sent. */
  get headers(): Headers {
    return (this.#headers ??= Headers.fromRaw(this.#raw));
  }

  /** The flat header list, as it goes to the transport. */
  get rawHeaders(): RawHeaders {
    return this.#headers === null ? this.#raw : this.#headers.lend();
  }

  /** What will be sent: bytes, a stream that is opened for each sending, or nothing. */
  get body(): Uint8Array | StreamedContent | null {
    return this.#body;
  }

  /** The body in chunks, whatever it is; both `for` and `for await` read it. */
  get stream(): Iterable<Uint8Array> & AsyncIterable<Uint8Array> {
    return this.#body instanceof StreamedContent ? this.#body : new StreamedContent([this.#body ?? noBytes]);
  }

  /** The body's bytes. Throws `RequestNotRead` for a stream that has not been read. */
  bytes(): Uint8Array {
    if (this.#body instanceof StreamedContent) throw new RequestNotRead();
    return this.#body ?? noBytes;
  }

  /**
   * Reads a streamed body and keeps it, so that it can be looked at and sent again. Once the signal has aborted, the
   * stream is asked for no further chunk, and the promise rejects with the signal's reason.
   */
  read(signal?: AbortSignal): Uint8Array | Promise<Uint8Array> {
    if (!(this.#body instanceof StreamedContent)) return this.bytes();
    return collected(this.#body, () => signal?.throwIfAborted()).then((bytes) => (this.#body = bytes));
  }

  /** As `read()`, for a body that is a synchronous iterable. */
  readSync(): Uint8Array {
    if (!(this.#body instanceof StreamedContent)) return this.bytes();
    return (this.#body = joinedChunks([...this.#body]));
  }

  /** Another request that is like this one but for the changes. A one-time body can be sent by one of the two alone. */
  copyWith(changes: RequestChanges): Request {
    const headers = changes.headers === undefined ? copied(this.rawHeaders) : new Headers(changes.headers).raw;
    const body = changes.body === null ? null : this.#body;
    const parts = new AssembledRequest(headers, body, changes.extensions ?? this.extensions);
    return new Request(changes.method ?? this.method, changes.url ?? this.url, parts);
  }
}

/** What `copyWith` may change. A header that describes the body stays, unless headers say otherwise. */
export interface RequestChanges {
  readonly method?: string;
  readonly url?: UrlInput;
  readonly headers?: HeadersInput;
  /** `null`: none. */
  readonly body?: null;
  readonly extensions?: RequestExtensions;
}

const noBytes = new Uint8Array(0);
const noRaw: RawHeaders = [];

// What the platform sees to itself, and some platforms refuse.
const ofPlatform: ReadonlySet<string> = new Set(["host", "content-length", "transfer-encoding"]);

/** RFC 9110 §7.2: Host comes first. Then what the caller gave, then what describes the body, unless the caller said it. */
function assembled(method: string, url: URL, options: RequestOptions): AssembledRequest {
  const given = new Headers(options.headers);
  const { cookies, stream } = options;
  const cookie = cookies === undefined || given.has("cookie") ? null : new Cookies(cookies).header(url);
  if (cookie !== null) given.append("Cookie", cookie);
  const encoded =
    stream === undefined
      ? encodeBody(options, () => given.get("content-type"))
      : { body: encodeContent(stream).body, headers: [] };
  const headers = wireHeaders(method, url, given.raw, encoded.headers);
  return new AssembledRequest(headers, encoded.body, options.extensions ?? noExtensions);
}

/** The flat list in wire order: `given` is what the caller set, and stands before the client's `defaults`. */
export function wireHeaders(
  method: string,
  url: URL,
  given: RawHeaders,
  ofBody: readonly string[],
  defaults: RawHeaders = noRaw,
): string[] {
  const saysHost = hasName(given, "host") || hasName(defaults, "host");
  const headers = saysHost || !url.isAbsolute ? [] : ["Host", url.origin.authority];
  const hasFraming = ofBody.length > 0 || expectsBody.has(method);
  const isFramed = hasFraming && (saysFraming(given) || saysFraming(defaults));
  // Servers may answer 411 to a POST that says nothing of its body. RFC 9110 §8.6.
  if (ofBody.length === 0 && hasFraming && !isFramed) headers.push("Content-Length", "0");
  pushUpdated(headers, defaults, given);
  for (let at = 0; at < ofBody.length; at += 2) {
    const name = ofBody[at]!;
    const isTold = saysFraming([name]) ? isFramed : hasName(headers, name);
    if (!isTold) headers.push(name, ofBody[at + 1]!);
  }
  return headers;
}

function saysFraming(raw: RawHeaders): boolean {
  return hasName(raw, "content-length") || hasName(raw, "transfer-encoding");
}

export const expectsBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

// RFC 9110 §9.1: a method is a token, and case counts; httpx sends capitals whatever was given.
const knownMethods: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "QUERY",
]);

/** The method in capitals. Throws `LocalProtocolError` where it is none. */
export function methodFrom(method: string): string {
  if (knownMethods.has(method)) return method;
  if (isToken(method)) return method.toUpperCase();
  throw new LocalProtocolError(`${JSON.stringify(method)} is no method: ${tokenRule}.`);
}

function asUrl(url: UrlInput): URL {
  return url instanceof URL ? url : new URL(url);
}
