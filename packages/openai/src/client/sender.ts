import type { Headers, Response } from "@trunkline/core";
import type { Deadline } from "./deadline.ts";
import type { EncodedBody } from "./encoded-body.ts";

/** One attempt. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: EncodedBody;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds until the answer is whole, or has begun where it is streamed. */
  readonly timeout: number;
  /** What the call tells `fetch`. */
  readonly fetchOptions: RequestInit | undefined;
  /** After the first attempt. */
  readonly maxRetries: number;
}

/** What came of an attempt: an answer whose body is unread. */
export interface Incoming {
  readonly response: Response;
  /** The platform's, where that is what came. */
  readonly web: globalThis.Response | null;
  /** Still running until the body of a whole answer was read; `null` where the transport counts. */
  readonly deadline: Deadline | null;
  /** The caller's, which ends a body that is still to come. */
  readonly signal: AbortSignal | undefined;
}

/** How attempts leave. */
export interface Sender {
  /** Sent with all requests. */
  readonly headers: Headers | null;
  /** An attempt has failed; what else is thrown is a mistake, of which another attempt makes nothing better. */
  isFailure(thrown: unknown): boolean;
  /** Resolves at the head. `isStreamed`: the body may take as long as it likes. */
  send(outgoing: Outgoing, isStreamed: boolean): Promise<Incoming>;
}
