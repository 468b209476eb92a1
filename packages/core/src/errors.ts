import { type FailureKind, TransportFailure } from "@trunkline/transport";
import type { Request } from "./models/request.ts";
import type { Response } from "./models/response.ts";
import type { SchemaIssue } from "./models/schema.ts";

// The tree, its names httpx's:
//
// HTTPError
// ├ RequestError
// │ ├ TransportError
// │ │ ├ TimeoutException  ConnectTimeout · ReadTimeout · WriteTimeout · PoolTimeout · TotalTimeout
// │ │ ├ NetworkError      ConnectError · ReadError · WriteError · CloseError
// │ │ ├ ProtocolError     LocalProtocolError · RemoteProtocolError
// │ │ └ ProxyError · UnsupportedProtocol · RequestAborted
// │ ├ DecodingError · ResponseTooLarge · ChecksumError · EventStreamError
// │ └ TooManyRedirects
// ├ HTTPStatusError       from response.raiseForStatus()
// └ SchemaError           from response.json(schema)
// StreamError             StreamConsumed · StreamClosed · ResponseNotRead · RequestNotRead: programming mistakes
// InvalidURL · CookieConflict
//
// It is one thing, hence one file: a class is a line, and what matters is where it hangs.

/** Errors that two installed copies of this package recognise as each other's. */
class TrunklineError extends Error {
  static readonly brand: string = "TrunklineError";
  /** Stable and documented, where sentences may improve at any time. */
  readonly code: string;

  /** `code` is the name in capitals where it is not given. */
  constructor(message: string, cause?: unknown, code?: string) {
    super(message, cause === undefined ? undefined : { cause });
    const self = new.target;
    this.code = code ?? codeOf(self.brand);
    Object.defineProperty(this, "name", { value: self.brand, configurable: true, writable: true });
    for (let kind: unknown = self; isBranded(kind); kind = Object.getPrototypeOf(kind))
      Object.defineProperty(this, Symbol.for(`trunkline.${kind.brand}`), { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    // A user's subclass has no brand of its own, and its parent's would recognise too much.
    return Object.hasOwn(this, "brand")
      ? Symbol.for(`trunkline.${this.brand}`) in value
      : Object.prototype.isPrototypeOf.call(this.prototype, value);
  }
}

/** "HTTP_STATUS" for HTTPStatusError. */
function codeOf(brand: string): string {
  return brand
    .replace(/(?:Error|Exception)$/, "")
    .replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, "$&_")
    .toUpperCase();
}

function isBranded(value: unknown): value is { readonly brand: string } {
  return typeof value === "function" && "brand" in value;
}

export interface RequestErrorDetails {
  readonly request?: Request | undefined;
  readonly cause?: unknown;
  readonly code?: string;
}

/** Whatever goes wrong with an exchange; catch this one to catch them all. */
export class HTTPError extends TrunklineError {
  static override readonly brand: string = "HTTPError";
  // Not enumerable, so that a logged error stays small.
  readonly #request: Request | undefined;
  #attempts: readonly (Response | HTTPError)[] = [];

  constructor(message: string, { request, cause, code }: RequestErrorDetails = {}) {
    super(message, cause, code);
    this.#request = request;
  }

  /** The request as it was sent, after redirects and auth. Throws a `TypeError` where the error came before one was built. */
  get request(): Request {
    if (this.#request === undefined)
      throw new TypeError(`This ${this.name} has no request: it came before one was built.`);
    return this.#request;
  }

  /** What came of earlier tries of this request, oldest first, where `retry` had it sent again. */
  get attempts(): readonly (Response | HTTPError)[] {
    return this.#attempts;
  }

  set attempts(attempts: readonly (Response | HTTPError)[]) {
    this.#attempts = attempts;
  }
}

/** No answer to judge: the exchange itself broke. */
export class RequestError extends HTTPError {
  static override readonly brand: string = "RequestError";
}

/** Reported by the transport; its `TransportFailure` is the `cause`. */
export class TransportError extends RequestError {
  static override readonly brand: string = "TransportError";
}

/** A limit of `timeout` was reached. */
export class TimeoutException extends TransportError {
  static override readonly brand: string = "TimeoutException";
}
/** No connection, TLS included, within `timeout.connect`. */
export class ConnectTimeout extends TimeoutException {
  static override readonly brand: string = "ConnectTimeout";
}
/** Nothing arrived for `timeout.read`. */
export class ReadTimeout extends TimeoutException {
  static override readonly brand: string = "ReadTimeout";
}
/** The peer took nothing of the body for `timeout.write`. */
export class WriteTimeout extends TimeoutException {
  static override readonly brand: string = "WriteTimeout";
}
/** No connection became free within `timeout.pool`. */
export class PoolTimeout extends TimeoutException {
  static override readonly brand: string = "PoolTimeout";
}
/** The last byte of the body had not arrived within `timeout.total`. */
export class TotalTimeout extends TimeoutException {
  static override readonly brand: string = "TotalTimeout";
}

/** The network failed, or there was none. */
export class NetworkError extends TransportError {
  static override readonly brand: string = "NetworkError";
}
/** No connection: refused, name not found, TLS not agreed. */
export class ConnectError extends NetworkError {
  static override readonly brand: string = "ConnectError";
}
/** The connection broke while the response was awaited or read. */
export class ReadError extends NetworkError {
  static override readonly brand: string = "ReadError";
}
/** The connection broke while the request was sent. */
export class WriteError extends NetworkError {
  static override readonly brand: string = "WriteError";
}
/** The transport had been closed. */
export class CloseError extends NetworkError {
  static override readonly brand: string = "CloseError";
}

/** One side does not speak HTTP as the RFCs have it. */
export class ProtocolError extends TransportError {
  static override readonly brand: string = "ProtocolError";
}
/** We would have: the request was refused before a byte was sent. */
export class LocalProtocolError extends ProtocolError {
  static override readonly brand: string = "LocalProtocolError";
}
/** The peer did. */
export class RemoteProtocolError extends ProtocolError {
  static override readonly brand: string = "RemoteProtocolError";
}

/** The proxy refused, or could not be spoken to. */
export class ProxyError extends TransportError {
  static override readonly brand: string = "ProxyError";
}
/** The URL's scheme is not one the transport speaks. */
export class UnsupportedProtocol extends TransportError {
  static override readonly brand: string = "UnsupportedProtocol";
}
/** The transport was closed under the request. An aborted `signal` throws `signal.reason` itself. */
export class RequestAborted extends TransportError {
  static override readonly brand: string = "RequestAborted";
}

/** The body is not what its Content-Encoding says. */
export class DecodingError extends RequestError {
  static override readonly brand: string = "DecodingError";
}
/** The body is larger, once its Content-Encoding is undone, than `maxDecodedBytes` allows; or one event or line of it is too long. */
export class ResponseTooLarge extends RequestError {
  static override readonly brand: string = "ResponseTooLarge";
}
/** What was downloaded has not the checksum it was to have. */
export class ChecksumError extends RequestError {
  static override readonly brand: string = "ChecksumError";
}
/** The exchange was still being redirected after `maxRedirects` hops. */
export class TooManyRedirects extends RequestError {
  static override readonly brand: string = "TooManyRedirects";
}

/** The answer is no stream of events: another status than 200, or another Content-Type. */
export class EventStreamError extends RequestError {
  static override readonly brand: string = "EventStreamError";
  readonly #response: Response;

  constructor(message: string, request: Request, response: Response) {
    super(message, { request });
    this.#response = response;
  }

  /** Closed; its body has been read if its status is an error's, or its Content-Length 64 KiB or less. */
  get response(): Response {
    return this.#response;
  }
}

/** The status is not a success; thrown by `response.raiseForStatus()` alone. */
export class HTTPStatusError extends HTTPError {
  static override readonly brand: string = "HTTPStatusError";
  readonly #response: Response;

  constructor(message: string, request: Request, response: Response) {
    super(message, { request });
    this.#response = response;
  }

  get response(): Response {
    return this.#response;
  }
}

/** The JSON is not what the schema says it is; thrown by `response.json(schema)` alone. */
export class SchemaError extends HTTPError {
  static override readonly brand: string = "SchemaError";
  /** What is wrong and where, as the schema's library says it. */
  readonly issues: readonly SchemaIssue[];

  constructor(message: string, issues: readonly SchemaIssue[], request?: Request) {
    super(message, { request });
    this.issues = issues;
  }
}

/** A body used in a way it cannot be: a mistake in the calling code, hence no `HTTPError`. */
export class StreamError extends TrunklineError {
  static override readonly brand: string = "StreamError";
}
/** The body was a one-time stream, and it has been read. */
export class StreamConsumed extends StreamError {
  static override readonly brand: string = "StreamConsumed";
}
/** The response was closed before its body was read. */
export class StreamClosed extends StreamError {
  static override readonly brand: string = "StreamClosed";
}
/** The body was asked for before it was read. */
export class ResponseNotRead extends StreamError {
  static override readonly brand: string = "ResponseNotRead";
  constructor() {
    super("The response's body has not been read yet. Call `await response.read()` first, or iterate over it.");
  }
}
/** The body of a streaming request was asked for before it was read. */
export class RequestNotRead extends StreamError {
  static override readonly brand: string = "RequestNotRead";
  constructor() {
    super("The request's body is a stream that has not been read yet. Call `await request.read()` first.");
  }
}

/** The text is no URL; the message says where it stops being one. */
export class InvalidURL extends TrunklineError {
  static override readonly brand: string = "InvalidURL";
}

/** Several cookies have the name that was asked for. */
export class CookieConflict extends TrunklineError {
  static override readonly brand: string = "CookieConflict";
  constructor(name: string, found: readonly { readonly domain: string; readonly path: string }[]) {
    const places = found.map(({ domain, path }) => `${domain}${path}`).join(", ");
    super(
      `${found.length} cookies are called ${JSON.stringify(name)}: ${places}. Say which one by its domain and path.`,
    );
  }
}

/** One row per failure kind; a missing row is a compile error. */
const errorFor: Record<FailureKind, typeof TransportError> = {
  "connect-timeout": ConnectTimeout,
  "read-timeout": ReadTimeout,
  "write-timeout": WriteTimeout,
  "pool-timeout": PoolTimeout,
  "total-timeout": TotalTimeout,
  connect: ConnectError,
  read: ReadError,
  write: WriteError,
  close: CloseError,
  "local-protocol": LocalProtocolError,
  "remote-protocol": RemoteProtocolError,
  proxy: ProxyError,
  "unsupported-protocol": UnsupportedProtocol,
  aborted: RequestAborted,
};

/** Gives a failure its class and its request; anything else is a bug and passes untouched. */
export function raised(thrown: unknown, request: Request): unknown {
  if (!(thrown instanceof TransportFailure)) return thrown;
  // A transport may be newer than this package, and know another kind.
  const KindOfError = errorFor[thrown.kind] ?? TransportError;
  return new KindOfError(`${request.method} ${request.url}: ${thrown.message}`, {
    request,
    cause: thrown,
    code: thrown.kind.toUpperCase().replaceAll("-", "_"),
  });
}
