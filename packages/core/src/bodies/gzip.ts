import type { SyncDecompressor } from "@trunkline/transport";
import { gzipHeader } from "./gzip-header.ts";

/** Inflates one deflate stream. */
export interface Inflater extends SyncDecompressor {
  /** What of the last chunk stands behind the end of the stream. */
  readonly rest: Uint8Array;
}

/** The first member of a gzip body. What follows it is ignored, as by httpx, where zlib would go on with the next one. */
export class GzipDecompressor implements SyncDecompressor {
  readonly #inflater: Inflater;
  readonly #crc32: (data: Uint8Array, before: number) => number;
  readonly #header: Generator<void, void, number> = gzipHeader();
  #isBehindHeader = false;
  #sum = 0;
  #length = 0;
  readonly #trailer: number[] = [];

  constructor(inflater: Inflater, crc32: (data: Uint8Array, before: number) => number) {
    this.#inflater = inflater;
    this.#crc32 = crc32;
    this.#header.next();
  }

  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    let at = 0;
    while (!this.#isBehindHeader && at < chunk.length)
      this.#isBehindHeader = this.#header.next(chunk[at++]!).done === true;
    let rest = chunk.subarray(at);
    if (rest.length > 0 && this.#trailer.length === 0) {
      for (const piece of this.#inflater.push(rest)) {
        this.#sum = this.#crc32(piece, this.#sum);
        this.#length += piece.length;
        yield piece;
      }
      rest = this.#inflater.rest;
    }
    if (rest.length > 0 && this.#trailer.length < 8) this.#check(rest);
  }

  end(): readonly Uint8Array[] {
    return [];
  }

  close(): void {
    this.#inflater.close();
  }

  #check(bytes: Uint8Array): void {
    this.#trailer.push(...bytes.subarray(0, 8 - this.#trailer.length));
    if (this.#trailer.length < 8) return;
    const trailer = new DataView(Uint8Array.from(this.#trailer).buffer);
    if (trailer.getUint32(0, true) !== this.#sum) throw new Error("its check sum is another");
    if (trailer.getUint32(4, true) !== this.#length % 2 ** 32) throw new Error("its length is another");
  }
}
