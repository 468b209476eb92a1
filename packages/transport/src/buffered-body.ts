import type { ByteStream, SyncByteStream } from "./transport.ts";

/** A body whose bytes are all here: a stream for either client, empty by default. */
export function bufferedBody(bytes: Uint8Array = nothing): ByteStream & SyncByteStream {
  return new BufferedBody(bytes);
}

const nothing = new Uint8Array(0);

class BufferedBody implements ByteStream, SyncByteStream {
  #rest: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#rest = bytes;
  }

  readAll(): Uint8Array {
    const bytes = this.#rest;
    this.#rest = nothing;
    return bytes;
  }

  readAllSync(): Uint8Array {
    return this.readAll();
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    const bytes = this.readAll();
    if (bytes.length > 0) yield bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const bytes = this.readAll();
    if (bytes.length > 0) yield bytes;
  }

  closeSync(): void {
    this.#rest = nothing;
  }

  async close(): Promise<void> {
    this.#rest = nothing;
  }
}
