import type { MockRequest } from "./mock-request.ts";
import type { AnyResponse, Reply } from "./reply.ts";

/**
 * Answers one request. What it throws reaches the caller as a failure of kind `read` with the thrown error as its
 * cause; a `TransportFailure` passes as it is. A synchronous client needs an answer without a promise.
 */
export type Handler = (request: MockRequest) => Reply | AnyResponse | Promise<Reply | AnyResponse>;

/** Such as a `Router`. */
export interface HandlerObject {
  readonly handle: Handler;
}

export interface MockOptions {
  /** Shown in error messages. Default `mock`. */
  readonly name?: string;
  /**
   * `read` (the default): a streamed body is read to its end before the handler runs, so `text()`, `json()` and
   * `bytes()` have their values. `stream`: the handler gets it unread as `record.body`, and the transport claims
   * `streams-request-body`.
   */
  readonly requestBody?: "read" | "stream";
  /** How many requests `recorded` keeps; older ones are dropped. Default 1000. */
  readonly keep?: number;
}
