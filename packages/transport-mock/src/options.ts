import type { SyncTransport, Transport } from "@trunkline/transport";
import type { MockRequest } from "./mock-request.ts";
import type { AnyResponse, Reply } from "./reply.ts";

/** A reply, a response record as it is, or a transport that the request is passed on to. */
export type Answered = Reply | AnyResponse | Transport | SyncTransport;

/**
 * Answers one request. What it throws reaches the caller as a failure of kind `read` with the thrown error as its
 * cause; a `TransportFailure` passes as it is. A synchronous client needs an answer without a promise.
 */
export type Handler<Params = Readonly<Record<string, string>>> = (
  request: MockRequest<Params>,
) => Answered | Promise<Answered>;

/** Such as a `Router`. */
export interface HandlerObject {
  readonly handle: Handler;
}

/** What a route may have. A transport that is one is closed with the mock, unless it is `shared`. */
export type Answer<Params = Readonly<Record<string, string>>> = Handler<Params> | HandlerObject | Answered;

export interface RouterOptions {
  /** How many requests `calls` keeps; older ones are dropped. Default 1000. */
  readonly keep?: number;
}

export interface MockOptions extends RouterOptions {
  /** Shown in error messages. Default `mock`. */
  readonly name?: string;
  /**
   * `read` (the default): a streamed body is read to its end before the handler runs, so `text()`, `json()` and
   * `bytes()` have their values. `stream`: the handler gets it unread as `record.body`, and the transport claims
   * `streams-request-body`.
   */
  readonly requestBody?: "read" | "stream";
  /** Spends the `delay` of a reply, in milliseconds. Default: the clock. */
  readonly wait?: Wait;
}

/** Returns nothing, or a promise where every client is asynchronous. */
export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void> | void;
