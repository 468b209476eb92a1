import type { Response as CoreResponse } from "@trunkline/core";
import { webHeaders } from "../client/web-response.ts";
import { OpenAIError } from "../errors/errors.ts";
import { bodyOf, isCoreResponse, ReadableBytes } from "./byte-source.ts";
import { AnswerDecoder, LineDecoder, type Logger } from "./event-decoder.ts";
import { linesOf } from "./event-lines.ts";
import { EventReader } from "./event-reader.ts";
import { teed } from "./tee.ts";

export interface EventStreamOptions {
  /** "assistant-events" yields `{ event, data }` for every event, "events" (default) the data. */
  readonly kind?: "events" | "assistant-events";
  readonly controller?: AbortController | null | undefined;
  /** The caller's: when it aborts, the iteration ends. */
  readonly signal?: AbortSignal | null | undefined;
  readonly logger?: Logger | null | undefined;
  /** What is thrown in place of an error of the connection. */
  readonly raise?: ((error: unknown) => unknown) | undefined;
}

/**
 * The events of an answer as they arrive, to be iterated once. Leaving the loop early, `controller.abort()` and the
 * call's `signal` each end the request and free its connection; aborting ends the iteration without an error.
 */
export class EventStream<Event> implements AsyncIterable<Event> {
  readonly #iterator: () => AsyncIterator<Event>;
  readonly #controllerOf: () => AbortController;

  /** A stream of your own events. */
  constructor(iterator: () => AsyncIterator<Event>, controller: AbortController | (() => AbortController)) {
    this.#iterator = iterator;
    this.#controllerOf = typeof controller === "function" ? controller : () => controller;
  }

  /** From an answer whose body has not been read. */
  static from<Event>(response: CoreResponse | Response, options: EventStreamOptions = {}): EventStream<Event> {
    const { kind, controller = null, signal = null, logger = null, raise = same } = options;
    const headers = (): Headers => (isCoreResponse(response) ? webHeaders(response) : response.headers);
    const decoder = new AnswerDecoder<Event>({ isNamed: kind === "assistant-events", headers, logger });
    return streamOf(new EventReader(bodyOf(response), decoder, { controller, signal, raise }));
  }

  /** From what `toReadableStream()` of a stream has written, here or elsewhere. */
  static fromReadableStream<Event>(stream: ReadableStream<unknown>, controller?: AbortController): EventStream<Event> {
    const options = { controller: controller ?? null, signal: null, raise: same };
    return streamOf(new EventReader(new ReadableBytes(stream), new LineDecoder<Event>(), options));
  }

  /** Aborts the request. */
  get controller(): AbortController {
    return this.#controllerOf();
  }

  [Symbol.asyncIterator](): AsyncIterator<Event> {
    return this.#iterator();
  }

  /** Two streams of the same events, to be read at different speeds. The request ends when both are left early. */
  tee(): [EventStream<Event>, EventStream<Event>] {
    const [left, right] = teed(this.#iterator());
    return [new EventStream(() => left, this.#controllerOf), new EventStream(() => right, this.#controllerOf)];
  }

  /** As bytes, the JSON of one event in each line: for `fromReadableStream()` on the other side of a connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return linesOf(() => this.#iterator());
  }
}

function streamOf<Event>(reader: EventReader<Event>): EventStream<Event> {
  let isConsumed = false;
  const begin = (): AsyncIterator<Event> => {
    if (isConsumed) return refusing(new OpenAIError(consumed));
    isConsumed = true;
    return reader;
  };
  return new EventStream(begin, () => reader.cancellation.controller);
}

const consumed = "Cannot iterate over a consumed stream, use `.tee()` to split the stream.";

function refusing(error: Error): AsyncIterator<never> {
  return {
    async next() {
      throw error;
    },
  };
}

function same(error: unknown): unknown {
  return error;
}
