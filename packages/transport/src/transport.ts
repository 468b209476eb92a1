import type { TransportFailure } from "./failure.ts";

/**
 * Header fields in wire order: name, value, name, value… Case and duplicates are kept.
 * Requests without headers of their own share one array per origin, so a transport may keep what it serialised for it.
 */
export type RawHeaders = readonly string[];

/** Milliseconds allowed for each phase; an absent phase may wait for ever. */
export interface TimeoutLimits {
  /** Waiting for a free connection. */
  readonly pool?: number;
  /** Name lookup, TCP and TLS together. */
  readonly connect?: number;
  /** Between two chunks of the request accepted by the peer. */
  readonly write?: number;
  /** Waiting for the head, and then between two chunks of the body. */
  readonly read?: number;
  /** From the call to the last byte of the body. */
  readonly total?: number;
}

/** Open for declaration merging: `declare module "@trunkline/transport" { interface RequestExtensions { … } }`. */
export interface RequestExtensions {
  readonly timeout?: TimeoutLimits;
  /**
   * Receives what happens, in the caller's asynchronous context: `connection.start`, `connection.end`, `request-head.end`,
   * `request-body.end`, `response-head.end`, `response-body.end`, and the `….error` of what was under way. A client adds
   * `request.retry` and `request.redirect`.
   */
  readonly trace?: (event: string, detail: object) => void;
  /** The name sent in TLS's server_name and verified, in place of the URL's host. */
  readonly sniHostname?: string;
  /** Sent as the request target, byte for byte, in place of path and query. */
  readonly target?: string;
  /** 1 for the first try of this hop. */
  readonly attempt?: number;
}

/** Open for declaration merging, as `RequestExtensions`. */
export interface ResponseExtensions {
  readonly httpVersion?: "1.0" | "1.1" | "2" | "3";
  readonly reasonPhrase?: string;
  /** Answers once the body has ended. */
  readonly trailers?: () => RawHeaders;
  /** The raw connection after CONNECT or Upgrade. Whoever takes it closes it. */
  readonly networkStream?: NetworkStream;
  /** The channel that a 101 to a WebSocket handshake carries. */
  readonly webSocket?: WebSocketChannel;
  /** HTTP/2 and HTTP/3 only. */
  readonly streamId?: number;
  readonly timings?: Timings;
  readonly connection?: "new" | "reused";
}

export interface NetworkStream {
  /** `null` at the end. */
  read(): Promise<Uint8Array | null>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface WebSocketChannel extends AsyncIterable<string | Uint8Array> {
  send(message: string | Uint8Array): Promise<void>;
  close(code?: number, reason?: string): Promise<void>;
}

/**
 * When each phase had ended, in milliseconds since the request was handed over. What the transport does not know is absent,
 * and so is what has not happened yet: the object grows while the body arrives.
 */
export interface Timings {
  /** A connection was free, or began to be opened for this request. */
  readonly pool?: number;
  /** Absent on a reused connection, as `connect` and `tls` are. */
  readonly dns?: number;
  readonly connect?: number;
  readonly tls?: number;
  /** All of the request was written. An answer may come before that. */
  readonly sent?: number;
  /** The answer's head was here. */
  readonly firstByte?: number;
  /** The last byte of the body was here, read by somebody or not. */
  readonly done?: number;
}

export interface TransportOrigin {
  readonly scheme: string;
  /** ASCII; an IPv6 address without its brackets. */
  readonly host: string;
  /** The scheme's default where the URL names none. */
  readonly port: number;
}

/** The parts of a URL that a transport needs, as the model has them: never re-parsed on the way to the wire. */
export interface TransportUrl {
  readonly href: string;
  /** The same object for the same origin, so that a pool is found by identity. */
  readonly origin: TransportOrigin;
  /** Path and query, byte for byte. */
  readonly target: string;
}

export interface ByteStream extends AsyncIterable<Uint8Array> {
  /**
   * Everything not yet read, in one step; bytes that are here already need no promise.
   * Offer it only where it beats reading chunk by chunk.
   */
  readAll?(): Uint8Array | Promise<Uint8Array>;
  /** Frees the connection. Allowed before, during and after reading, any number of times. */
  close(): Promise<void>;
}

export interface SyncByteStream extends Iterable<Uint8Array> {
  /** As `ByteStream.readAll`. */
  readAllSync?(): Uint8Array;
  /** As `ByteStream.close`. */
  closeSync(): void;
}

export type RequestBody = Uint8Array | AsyncIterable<Uint8Array> | null;
export type SyncRequestBody = Uint8Array | Iterable<Uint8Array> | null;

export interface TransportRequest<Body = RequestBody> {
  readonly method: string;
  readonly url: TransportUrl;
  readonly headers: RawHeaders;
  readonly body: Body;
  readonly signal?: AbortSignal;
  readonly extensions: RequestExtensions;
}

export interface TransportResponse<Body = ByteStream> {
  readonly status: number;
  /** May be a getter that decodes on first read. */
  readonly headers: RawHeaders;
  /** Answers one name (given in lower case) without decoding the rest. Core uses it where it is offered. */
  header?(lowerCaseName: string): string | undefined;
  /** Never missing: an empty body is a stream that ends at once. */
  readonly body: Body;
  readonly extensions: ResponseExtensions;
}

/** What a transport can do that core must know. Core reads every word, or the word is deleted. */
export type Capability =
  /** Absent: core buffers the body first. */
  | "streams-request-body"
  /** Absent: core refuses endless streams instead of hanging. */
  | "streams-response-body"
  /** Present: core must not undo Content-Encoding again. */
  | "decodes-content"
  /** Present: core will never see a 3xx, as in a browser's fetch. */
  | "follows-redirects"
  /** Present: a 101 carries the raw channel in its extensions. */
  | "upgrades"
  /** Absent: core times the phase itself, more coarsely. */
  | `limits-${keyof TimeoutLimits}`;

interface TransportIdentity {
  /** The version of this contract, checked when the transport is mounted. */
  readonly contract: 1;
  /** Shown in error messages: "undici", "native", "mock". */
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
}

/** One request in, one response out; everything else is a layer or the client's business. */
export interface Transport extends TransportIdentity, AsyncDisposable {
  /**
   * Sends one request and resolves at the response head.
   *
   * Rejects only with a `TransportFailure`, and only when no response came: a 500 is a response.
   * Never follows redirects, retries, authenticates or keeps cookies. Never changes the request.
   * Must settle soon after `request.signal` aborts, whether or not the head has arrived; a body read after that fails too.
   */
  handleRequest(request: TransportRequest): Promise<TransportResponse>;
  /**
   * Same results as `handleRequest`, bodies read, in the order of the requests; never more under way than
   * `maxConcurrency`. Each request's own limits and signal hold. Where a body breaks, the failure is `connection: "new"`.
   */
  sendMany?(
    requests: readonly TransportRequest[],
    options: { readonly maxConcurrency: number },
  ): Promise<readonly (TransportResponse | TransportFailure)[]>;
  /**
   * Same result as `handleRequest` with the body read; core falls back to that where this is absent. Where a body breaks,
   * the failure is `connection: "new"`: behind a head it is no stale connection, and must not be taken for one.
   */
  sendRaw?(request: TransportRequest): Promise<RawResponse>;
  /** Live numbers per origin, as the server would count them. */
  stats?(): Readonly<Record<string, PoolStats>>;
  /** Ends idle connections now and busy ones when they finish. Idempotent; a request after it fails with kind `close`. */
  close(): Promise<void>;
}

/** The same promise as `Transport`, kept without promises: the calling thread blocks. */
export interface SyncTransport extends TransportIdentity, Disposable {
  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream>;
  closeSync(): void;
}

export interface RawResponse {
  readonly status: number;
  /** May be a getter that decodes on first read. */
  readonly headers: RawHeaders;
  /** As that of a `TransportResponse`. */
  header?(lowerCaseName: string): string | undefined;
  readonly body: Uint8Array;
}

export interface PoolStats {
  readonly active: number;
  readonly idle: number;
  readonly waiting: number;
  readonly max: number;
}

/** Adds behaviour around a transport. Layers read top to bottom, as the request travels. */
export type Layer = (inner: Transport) => Transport;
