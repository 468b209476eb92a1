import type { RawHeaders, RequestExtensions } from "@trunkline/transport";
import { type BodyOptions, encodeBody } from "../bodies/encode.ts";
import { collected, joined } from "../bodies/collect.ts";
import { StreamedContent } from "../bodies/replay.ts";
import { LocalProtocolError, RequestNotRead } from "../errors.ts";
import { copied, Headers, type HeadersInput } from "./headers.ts";
import { inspectAs } from "./inspect.ts";
import type { QueryParamsInput } from "./query-params.ts";
import { URL, type UrlInput } from "./url.ts";

export interface RequestOptions extends BodyOptions {
  /** Replace the query of the URL. */
  readonly params?: QueryParamsInput | undefined;
  readonly headers?: HeadersInput | undefined;
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
      options instanceof AssembledRequest || options.params === undefined ? asUrl(url) : new URL(url, options.params);
    const { headers, body, extensions } =
      options instanceof AssembledRequest ? options : assembled(this.method, this.url, options);
    this.#raw = headers;
    this.#body = body;
    this.extensions = extensions;
  }

  /** A view that can be changed until the request is sent. */
  get headers(): Headers {
    return (this.#headers ??= Headers.fromRaw(this.#raw));
  }

  /** The flat header list, as it goes to the transport. */
  get rawHeaders(): RawHeaders {
    return this.#headers === null ? this.#raw : this.#headers.raw;
  }

  /** What will be sent: bytes, a stream that is opened for each sending, or nothing. */
  get body(): Uint8Array | StreamedContent | null {
    return this.#body;
  }

  /** The body's bytes. Throws `RequestNotRead` for a stream that has not been read. */
  bytes(): Uint8Array {
    if (this.#body instanceof StreamedContent) throw new RequestNotRead();
    return this.#body ?? new Uint8Array(0);
  }

  /** Reads a streamed body and keeps it, so that it can be looked at and sent again. */
  read(): Uint8Array | Promise<Uint8Array> {
    if (!(this.#body instanceof StreamedContent)) return this.bytes();
    return collected(this.#body.open()).then((bytes) => (this.#body = bytes));
  }

  /** As `read()`, for a body that is a synchronous iterable. */
  readSync(): Uint8Array {
    if (!(this.#body instanceof StreamedContent)) return this.bytes();
    const chunks = this.#body.open();
    if (!(Symbol.iterator in chunks))
      throw new TypeError("The request's body is asynchronous; a SyncClient cannot read it.");
    return (this.#body = joined([...chunks]));
  }
}

/** RFC 9110 §7.2: Host comes first. Then what the caller gave, then what describes the body, unless the caller said it. */
function assembled(method: string, url: URL, options: RequestOptions): AssembledRequest {
  const encoded = encodeBody(options);
  const given = new Headers(options.headers ?? []);
  const headers = wireHeaders(method, url, given.raw, encoded.headers);
  return new AssembledRequest(headers, encoded.body, options.extensions ?? noExtensions);
}

/** The flat list in wire order; `given` is what client and caller set. */
export function wireHeaders(method: string, url: URL, given: RawHeaders, ofBody: readonly string[]): string[] {
  const named = Headers.fromRaw(given);
  const headers = named.has("host") || !url.isAbsolute ? [] : ["Host", url.origin.authority];
  const isFramed = named.has("content-length") || named.has("transfer-encoding");
  // Servers may answer 411 to a POST that says nothing of its body. RFC 9110 §8.6.
  if (ofBody.length === 0 && !isFramed && expectsBody.has(method)) headers.push("Content-Length", "0");
  for (const text of given) headers.push(text);
  for (let at = 0; at < ofBody.length; at += 2) {
    const name = ofBody[at]!.toLowerCase();
    const isFraming = name === "content-length" || name === "transfer-encoding";
    if (isFraming ? !isFramed : !named.has(name)) headers.push(ofBody[at]!, ofBody[at + 1]!);
  }
  return headers;
}

export const expectsBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** The request with another method, URL, headers or body, as a redirect or an auth flow needs it. */
export function requestLike(
  request: Request,
  changes: { readonly method?: string; readonly url?: URL; readonly headers?: Headers; readonly body?: null },
): Request {
  const body = changes.body === null ? null : request.body;
  const headers = changes.headers?.raw ?? copied(request.rawHeaders);
  const assembledRequest = new AssembledRequest(headers, body, request.extensions);
  return new Request(changes.method ?? request.method, changes.url ?? request.url, assembledRequest);
}

// RFC 9110 §9.1: a method is a token, and case counts; httpx sends capitals whatever was given.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const goodMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"]);

/** The method in capitals. Throws `LocalProtocolError` where it is none. */
export function methodFrom(method: string): string {
  if (goodMethods.has(method)) return method;
  if (typeof method === "string" && token.test(method)) return method.toUpperCase();
  throw new LocalProtocolError(`${JSON.stringify(method)} is no method: letters, digits and !#$%&'*+-.^_\`|~ only.`, {
    code: "LOCAL_PROTOCOL",
  });
}

function asUrl(url: UrlInput): URL {
  return url instanceof URL ? url : new URL(url);
}
