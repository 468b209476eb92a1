// The seam #channels where nobody can listen: browsers and Workers.
import type { AnyTransportResponse } from "../../exchange/exchange.ts";

/** What subscribers of `tracing:trunkline:request:*` are told of one request that is handed to a transport. */
export interface RequestMessage {
  readonly method: string;
  /** Without user and password. */
  readonly url: string;
  /** 1 for the first try of this hop. */
  readonly attempt: number;
  /** Requests that the exchange has sent, with this one: those of redirects, retries and auth count too. */
  readonly sends: number;
  /** What a subscriber of `start` puts in here is sent as well, with this try alone: `traceparent` and its like. */
  readonly headers: Record<string, string>;
  /** `null` until the answer's head is here. */
  status: number | null;
  /** The answer as the transport gave it. Its body is for whoever sent the request. */
  result?: AnyTransportResponse;
  /** What the transport reported in place of an answer: a `TransportFailure`. */
  error?: unknown;
}

/** One of Node's tracing channels, as far as it is used here. */
export interface RequestChannel {
  readonly hasSubscribers: boolean;
  tracePromise<Result>(run: () => Promise<Result>, message: RequestMessage): Promise<Result>;
  traceSync<Result>(run: () => Result, message: RequestMessage): Result;
}

export const requestChannel: RequestChannel | null = null;
