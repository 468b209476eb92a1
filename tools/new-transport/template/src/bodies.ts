import type { ByteStream } from "@trunkline/transport";

/** The engine's chunks as a stream that can be closed before, during and after reading. */
export class __Name__Body implements ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #isClosed = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      while (!this.#isClosed) {
        const { done, value } = await this.#chunks.next();
        if (done === true) return;
        yield value;
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // An iterator that was never started runs no `finally`: free the engine's connection here too.
    await this.#chunks.return?.();
  }
}
