import type { ByteStream, SyncByteStream, TransportFailure } from "@trunkline/transport";
import { abortedFailure, answerFailure, applicationFailure } from "./failures.ts";

/** A synchronous application's answer, read chunk by chunk by either client. */
export class SyncBody implements ByteStream, SyncByteStream {
  readonly #chunks: Iterable<unknown>;
  readonly #peer: string;
  readonly #signal: AbortSignal | undefined;
  #iterator: Iterator<unknown> | undefined;
  #failure: TransportFailure | undefined;
  #isOver = false;

  constructor(chunks: Iterable<unknown>, peer: string, signal: AbortSignal | undefined) {
    this.#chunks = chunks;
    this.#peer = peer;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    try {
      for (let chunk = this.#next(); chunk !== null; chunk = this.#next()) if (chunk.length > 0) yield chunk;
    } finally {
      this.closeSync();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this[Symbol.iterator]();
  }

  async close(): Promise<void> {
    this.closeSync();
  }

  closeSync(): void {
    if (this.#isOver) return;
    this.#end();
    try {
      this.#iterator?.return?.();
    } catch {
      // The answer is given up; what its cleaning up throws concerns nobody any more.
    }
  }

  #next(): Uint8Array | null {
    if (this.#failure) throw this.#failure;
    if (this.#isOver) return null;
    let chunk: IteratorResult<unknown, unknown>;
    try {
      this.#iterator ??= this.#chunks[Symbol.iterator]();
      chunk = this.#iterator.next();
    } catch (thrown) {
      this.#end();
      throw (this.#failure = applicationFailure(this.#peer, thrown));
    }
    if (chunk.done) {
      this.#end();
      return null;
    }
    if (chunk.value instanceof Uint8Array) return chunk.value;
    this.closeSync();
    throw (this.#failure = answerFailure(
      this.#peer,
      `a body chunk of type ${typeof chunk.value}; chunks are Uint8Array`,
    ));
  }

  #end(): void {
    this.#isOver = true;
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }

  readonly #onAbort = (): void => {
    this.#failure = abortedFailure(this.#peer, this.#signal?.reason, "maybe");
    this.closeSync();
  };
}
