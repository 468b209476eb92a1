import type { ByteStream, TransportFailure } from "@trunkline/transport";
import type { AppCall } from "./app-call.ts";
import { answerFailure, requestFailure, uploadFailure } from "./failures.ts";

/** Where the application's bytes come from. */
export interface ByteSource {
  /** Rejects with a `TransportFailure` only. */
  next(): Promise<IteratorResult<unknown, unknown>>;
  /** Tells the application that nobody reads on; must not throw. */
  cancel(reason: unknown): void;
}

/** The application's answer as a stream, chunk by chunk as it writes. Ends the call. */
export class AppBody implements ByteStream {
  readonly #source: ByteSource;
  readonly #call: AppCall;

  constructor(source: ByteSource, call: AppCall) {
    this.#source = source;
    this.#call = call;
    call.onEnd((reason) => source.cancel(reason));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = await this.#next();
        if (chunk === null) return;
        if (chunk.length > 0) yield chunk;
      }
    } finally {
      this.#call.abandon();
    }
  }

  async close(): Promise<void> {
    this.#call.abandon();
  }

  async #next(): Promise<Uint8Array | null> {
    const call = this.#call;
    if (call.isOver) return ended(call);
    let chunk: IteratorResult<unknown, unknown>;
    try {
      chunk = await this.#source.next();
    } catch (thrown) {
      call.fail(thrown as TransportFailure);
      return ended(call);
    }
    if (call.isOver) return ended(call);
    if (chunk.done) call.finish();
    else if (chunk.value instanceof Uint8Array) return chunk.value;
    else call.fail(answerFailure(call.peer, `a body chunk of type ${typeof chunk.value}; chunks are Uint8Array`));
    return ended(call);
  }
}

function ended({ failure }: AppCall): null {
  if (failure) throw failure;
  return null;
}

/** Reads the caller's stream one chunk at a time, and lets go of it when the call ends. */
export class Upload {
  readonly #body: AsyncIterable<Uint8Array>;
  readonly #call: AppCall;
  #iterator: AsyncIterator<Uint8Array> | undefined;

  constructor(body: AsyncIterable<Uint8Array>, call: AppCall) {
    this.#body = body;
    this.#call = call;
    call.onEnd(() => void this.#release().catch(ignore));
  }

  /** `null` at the end. What the stream throws fails the call and is thrown again. */
  async next(): Promise<Uint8Array | null> {
    try {
      const chunk = await this.#read();
      return chunk.done ? null : checkedChunk(chunk.value, this.#call.peer);
    } catch (failure) {
      this.#call.fail(failure as TransportFailure);
      throw failure;
    }
  }

  async #read(): Promise<IteratorResult<unknown, unknown>> {
    try {
      this.#iterator ??= this.#body[Symbol.asyncIterator]();
      return await this.#iterator.next();
    } catch (thrown) {
      throw uploadFailure(this.#call.peer, thrown);
    }
  }

  // Also where not a chunk was asked for: a platform stream is cancelled by it, and frees what it holds.
  async #release(): Promise<void> {
    this.#iterator ??= this.#body[Symbol.asyncIterator]();
    await this.#iterator.return?.();
  }
}

export function checkedChunk(chunk: unknown, peer: string): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw requestFailure(peer, `its body gave a chunk of type ${typeof chunk}; chunks are Uint8Array.`, {
    sent: "maybe",
  });
}

/** For a rejection that nobody is left to hear of. */
export function ignore(): void {}
