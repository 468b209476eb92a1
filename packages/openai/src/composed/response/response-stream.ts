import { APIError, OpenAIError } from "../../errors/errors.ts";
import type { Response, ResponseStreamEvent as WireEvent } from "../../generated/responses.ts";
import { linesOf } from "../../streaming/event-lines.ts";
import { fromLines } from "../events/from-lines.ts";
import { type Begin, HelperStream } from "../events/helper-stream.ts";
import type { FunctionCall } from "../function-call.ts";
import type { ResponseStreamEvents, StreamedResponseEvent } from "./response-events.ts";
import { ResponseProgress } from "./response-progress.ts";

/**
 * A response as it is written. A loop over it yields its events, each delta with what it adds to; `functionCalls()`
 * yields calls that are complete, `finalResponse()` waits for the whole. Leaving a loop early aborts the request.
 */
export class ResponseStream extends HelperStream<ResponseStreamEvents> implements AsyncIterable<StreamedResponseEvent> {
  readonly #progress = new ResponseProgress();
  #final: Response | null = null;

  /** `begin` sends the request, once. Events up to the number `startingAfter` are not told of. */
  constructor(begin: Begin<WireEvent>, signal?: AbortSignal | null, startingAfter: number | null = null) {
    super();
    this.start(() => this.#run(begin, startingAfter), signal);
  }

  /** From what `toReadableStream()` has written, here or elsewhere. */
  static fromReadableStream(stream: ReadableStream<unknown>): ResponseStream {
    return new ResponseStream(fromLines<WireEvent>(stream));
  }

  /** What has come so far, changed in place as more arrives; `undefined` before the first event. */
  get currentResponseSnapshot(): Response | undefined {
    return this.#progress.snapshot ?? undefined;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<StreamedResponseEvent, undefined> {
    return this.valuesOf("event");
  }

  /** The same events as a loop over the stream itself. With a name, the arguments that a listener to it would get. */
  events(): AsyncIterableIterator<StreamedResponseEvent, undefined>;
  events<Name extends keyof ResponseStreamEvents>(
    event: Name,
  ): AsyncIterableIterator<Parameters<ResponseStreamEvents[Name]>, undefined>;
  events(event?: keyof ResponseStreamEvents): AsyncIterableIterator<unknown, undefined> {
    return event === undefined ? this.valuesOf("event") : this.argsOf(event);
  }

  /** Each call of a function as soon as its arguments are complete, while the rest is still being written; none that was cut off. */
  functionCalls(): AsyncIterableIterator<FunctionCall, undefined> {
    return this.valuesOf("functionCall");
  }

  /** The response as it was at the end, which may be one that is incomplete. */
  async finalResponse(): Promise<Response> {
    await this.done();
    return this.#final!;
  }

  /** The events as bytes, for `fromReadableStream()` on the other side of a connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return linesOf(() => this[Symbol.asyncIterator]());
  }

  async #run(begin: Begin<WireEvent>, startingAfter: number | null): Promise<void> {
    await this.follow(begin, (event) => this.#add(event, startingAfter));
    this.#final = this.#progress.snapshot;
    if (this.#final === null) throw new OpenAIError("The stream ended without a single event.");
  }

  #add(wire: WireEvent, startingAfter: number | null): void {
    if (wire.type === "error") {
      const { error = wire } = wire as { readonly error?: object };
      throw new APIError(undefined, error, wire.message, undefined);
    }
    const event = this.#progress.add(wire);
    // A call that was complete before the replay begins to tell is not told of when its item ends.
    const calls = this.#progress.completedCalls(event);
    if (startingAfter !== null && event.sequence_number <= startingAfter) return;
    this.emit("event", event);
    (this.emit as (name: string, event: StreamedResponseEvent) => void).call(this, event.type, event);
    for (const call of calls) this.emit("functionCall", call);
  }
}
