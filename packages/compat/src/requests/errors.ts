// The tree, its names and its double parents those of requests. A class has one parent in JavaScript: the second one is
// recognised by `Symbol.hasInstance`, and so are classes of two installed copies of this package.
import type { BaseResponse } from "./base-response.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { Request } from "./request.ts";

type Brand = string;

const branded = (brand: Brand): symbol => Symbol.for(`trunkline.requests.${brand}`);

function marked(error: object, ...brands: readonly Brand[]): void {
  for (const brand of brands) Object.defineProperty(error, branded(brand), { value: true });
}

function isMarked(kind: object, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  // A subclass of the user's has no brand of its own, and its parent's would recognise too much.
  if (!Object.hasOwn(kind, "brand"))
    return Object.prototype.isPrototypeOf.call((kind as { readonly prototype: object }).prototype, value);
  return branded((kind as { readonly brand: Brand }).brand) in value;
}

/** A value that nobody can work with, such as a timeout of no number. */
export class ValueError extends Error {
  static readonly brand: string = "ValueError";

  constructor(message: string) {
    super(message);
    named(this, new.target);
    marked(this, "ValueError");
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isMarked(this, value);
  }
}

export interface ErrorDetails {
  readonly request?: Request | PreparedRequest | undefined;
  readonly response?: BaseResponse | undefined;
  readonly cause?: unknown;
}

/** Whatever goes wrong with a request; catch this one to catch them all. */
export class RequestException extends Error {
  static readonly brand: string = "RequestException";
  // Not enumerable, so that a logged error stays small.
  #request: Request | PreparedRequest | null;
  #response: BaseResponse | null;

  constructor(message = "", { request, response, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.#response = response ?? null;
    this.#request = request ?? response?.request ?? null;
    named(this, new.target);
    for (let kind: object = new.target; kind !== Error; kind = Object.getPrototypeOf(kind) as object)
      if (Object.hasOwn(kind, "brand")) marked(this, (kind as { readonly brand: Brand }).brand);
  }

  get request(): Request | PreparedRequest | null {
    return this.#request;
  }

  set request(request: Request | PreparedRequest | null) {
    this.#request = request;
  }

  get response(): BaseResponse | null {
    return this.#response;
  }

  set response(response: BaseResponse | null) {
    this.#response = response;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isMarked(this, value);
  }
}

function named(error: Error, kind: { readonly name: string; readonly brand: Brand }): void {
  const value = Object.hasOwn(kind, "brand") ? kind.brand : kind.name;
  Object.defineProperty(error, "name", { value, configurable: true, writable: true });
}

/** The platform's own class has no brand to look for: it must stand in the chain of prototypes. */
function standsBelow({ prototype }: typeof RequestException, parent: ErrorConstructor): void {
  Object.setPrototypeOf(prototype, parent.prototype);
  for (const name of ["request", "response"] as const)
    Object.defineProperty(prototype, name, Object.getOwnPropertyDescriptor(RequestException.prototype, name)!);
}

/** Thrown by `raiseForStatus()`; its `response` is the answer. */
export class HTTPError extends RequestException {
  static override readonly brand: string = "HTTPError";
}

/** No connection, or it broke. */
export class ConnectionError extends RequestException {
  static override readonly brand: string = "ConnectionError";
}
export class ProxyError extends ConnectionError {
  static override readonly brand: string = "ProxyError";
}
export class SSLError extends ConnectionError {
  static override readonly brand: string = "SSLError";
}

export class Timeout extends RequestException {
  static override readonly brand: string = "Timeout";
}
/** No connection in time, so it is safe to try again. Both a `ConnectionError` and a `Timeout`. */
export class ConnectTimeout extends ConnectionError {
  static override readonly brand: string = "ConnectTimeout";

  constructor(message?: string, details?: ErrorDetails) {
    super(message, details);
    marked(this, "Timeout");
  }
}
/** The server sent nothing for as long as was allowed. */
export class ReadTimeout extends Timeout {
  static override readonly brand: string = "ReadTimeout";
}

export class URLRequired extends RequestException {
  static override readonly brand: string = "URLRequired";
}
export class TooManyRedirects extends RequestException {
  static override readonly brand: string = "TooManyRedirects";
}

/** What is a `ValueError` too. */
class InvalidValue extends RequestException {
  static override readonly brand: string = "InvalidValue";

  constructor(message?: string, details?: ErrorDetails) {
    super(message, details);
    marked(this, "ValueError");
  }
}
/** The URL has no scheme. */
export class MissingSchema extends InvalidValue {
  static override readonly brand: string = "MissingSchema";
}
/** No adapter is mounted for the URL's scheme. */
export class InvalidSchema extends InvalidValue {
  static override readonly brand: string = "InvalidSchema";
}
export class InvalidURL extends InvalidValue {
  static override readonly brand: string = "InvalidURL";
}
export class InvalidProxyURL extends InvalidURL {
  static override readonly brand: string = "InvalidProxyURL";
}
export class InvalidHeader extends InvalidValue {
  static override readonly brand: string = "InvalidHeader";
}

/** The server said that the body comes in chunks, and it did not. */
export class ChunkedEncodingError extends RequestException {
  static override readonly brand: string = "ChunkedEncodingError";
}
/** The body is not what its Content-Encoding says. */
export class ContentDecodingError extends RequestException {
  static override readonly brand: string = "ContentDecodingError";
}
/** The body was read already. A `TypeError` too. */
export class StreamConsumedError extends RequestException {
  static override readonly brand: string = "StreamConsumedError";
}
standsBelow(StreamConsumedError, TypeError);

/** A policy of retries has run out. */
export class RetryError extends RequestException {
  static override readonly brand: string = "RetryError";
}
/** The body was a one-time stream, and it would have to be sent again. */
export class UnrewindableBodyError extends RequestException {
  static override readonly brand: string = "UnrewindableBodyError";
}
/** The JSON cannot be written or read. */
export class InvalidJSONError extends RequestException {
  static override readonly brand: string = "InvalidJSONError";
}
/** The text is no JSON. A `SyntaxError` too. */
export class JSONDecodeError extends InvalidJSONError {
  static override readonly brand: string = "JSONDecodeError";
}
standsBelow(JSONDecodeError, SyntaxError);

/** Several cookies have the name that was asked for. */
export class CookieConflictError extends Error {
  override readonly name: string = "CookieConflictError";
}
