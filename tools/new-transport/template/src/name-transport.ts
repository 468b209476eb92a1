import type { Capability, Transport, TransportRequest, TransportResponse } from "@trunkline/transport";
import { __Name__Body } from "./bodies.ts";
import { abortedFailure, closedFailure, failureFrom, peerOf } from "./failures.ts";
import type { __Name__Settings } from "./options.ts";

/** What the engine answers, in its own words. */
interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly chunks: AsyncIterable<Uint8Array>;
}

export class __Name__Transport implements Transport {
  readonly contract = 1;
  readonly name = "__name__";
  // Each word here turns on cases of the conformance suite: add one when you are ready to meet them.
  readonly capabilities: ReadonlySet<Capability> = new Set();
  readonly #settings: __Name__Settings;
  #isClosed = false;

  constructor(settings: __Name__Settings) {
    this.#settings = settings;
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    const peer = peerOf(request.url);
    if (this.#isClosed) throw closedFailure(peer);
    if (request.signal?.aborted === true) throw abortedFailure(peer, request.signal.reason);
    try {
      const { status, headers, chunks } = await this.#send(request);
      return { status, headers, body: new __Name__Body(chunks), extensions: {} };
    } catch (error) {
      throw failureFrom(error, peer);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** The engine's turn: put the request on its way and resolve at the response head. */
  async #send({ method, url }: TransportRequest): Promise<Answer> {
    const { maxConnections } = this.#settings;
    throw new Error(`not written yet: sending ${method} ${url.target} over at most ${maxConnections} connections`);
  }
}
