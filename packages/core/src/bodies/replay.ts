import { StreamConsumed } from "../errors.ts";
import { sendable, sendableSync } from "./iterate.ts";

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A body made while it is sent. Iterating over it, in either way, sends it to whoever iterates. */
export class StreamedContent implements Iterable<Uint8Array>, AsyncIterable<Uint8Array> {
  readonly #source: Chunks | (() => Chunks);
  /** In bytes; `null` where it is known at the end only. */
  readonly length: number | null;
  /** It can be opened again, for a redirect or a retry. */
  readonly canReplay: boolean;
  #wasOpened = false;

  constructor(source: Chunks | (() => Chunks), length: number | null = null, isOneTime: boolean = isOneShot(source)) {
    this.#source = source;
    this.length = length;
    this.canReplay = !isOneTime;
  }

  /** The chunks of one sending. Throws `StreamConsumed` where the source was a one-time stream and has been sent. */
  open(): Chunks {
    if (this.#wasOpened && !this.canReplay)
      throw new StreamConsumed(
        "The body was a one-time stream, and it has been sent or read already. Pass a function that returns a new stream each time.",
      );
    this.#wasOpened = true;
    const chunks = typeof this.#source === "function" ? this.#source() : this.#source;
    return "getReader" in chunks ? readFrom(chunks as unknown as ReadableStream<Uint8Array>) : chunks;
  }

  /** Lets go of a source that will not be read to its end. */
  close(): unknown {
    const source = this.#source as Partial<Closable>;
    if (source.cancel !== undefined) return source.locked === true ? undefined : source.cancel();
    return source.destroy === undefined ? source.return?.() : source.destroy();
  }

  [Symbol.iterator](): Iterator<Uint8Array> {
    return sendableSync(synchronous(this.open()));
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return sendable(this.open());
  }
}

/** What streams, Node's streams and generators are closed by. */
interface Closable {
  readonly locked: boolean;
  cancel(): unknown;
  destroy(): unknown;
  return(): unknown;
}

/** A body that can be sent a second time: bytes, nothing, or a stream that can be opened anew. */
export function canReplay(body: Uint8Array | StreamedContent | null): boolean {
  return !(body instanceof StreamedContent) || body.canReplay;
}

/** The chunks, where they can be had without a promise. */
export function synchronous(chunks: Chunks): Iterable<Uint8Array> {
  if (Symbol.iterator in chunks) return chunks;
  throw new TypeError("The request's body is asynchronous; a SyncClient cannot send it.");
}

// Generators and streams cannot start over; an iterable that makes an iterator each time can.
function isOneShot(source: Chunks | (() => Chunks)): boolean {
  return typeof source !== "function" && ("next" in source || "getReader" in source || "pipe" in source);
}

// Not every browser iterates over its streams.
async function* readFrom(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        isDone = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!isDone) await reader.cancel();
  }
}
