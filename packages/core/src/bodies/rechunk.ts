import { joinedChunks } from "@trunkline/transport";

/** Takes pieces and gives others; what has no end yet waits. */
export interface Splitter<Input, Output> {
  push(piece: Input): readonly Output[];
  end(): readonly Output[];
}

/** Cuts and joins bytes to chunks of one size; the last may be shorter. */
export class ByteChunks implements Splitter<Uint8Array, Uint8Array> {
  readonly #size: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(size: number) {
    this.#size = checkedSize(size, "bytes");
  }

  push(piece: Uint8Array): Uint8Array[] {
    const chunks: Uint8Array[] = [];
    let at = 0;
    while (this.#length + piece.length - at >= this.#size) {
      const end = at + this.#size - this.#length;
      this.#parts.push(piece.subarray(at, end));
      chunks.push(...this.end());
      at = end;
    }
    if (at < piece.length) {
      this.#parts.push(at === 0 ? piece : piece.subarray(at));
      this.#length += piece.length - at;
    }
    return chunks;
  }

  end(): Uint8Array[] {
    if (this.#parts.length === 0) return [];
    const chunk = joinedChunks(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return [chunk];
  }
}

/** As `ByteChunks`, for text; a size counts characters as readers of Unicode do: an emoji is one. */
export class TextChunks implements Splitter<string, string> {
  readonly #size: number;
  #rest = "";
  #length = 0;

  constructor(size: number) {
    this.#size = checkedSize(size, "characters");
  }

  push(piece: string): string[] {
    const chunks: string[] = [];
    let start = 0;
    for (let at = 0; at < piece.length;) {
      at += piece.codePointAt(at)! > 0xff_ff ? 2 : 1;
      this.#length += 1;
      if (this.#length < this.#size) continue;
      chunks.push(this.#rest + piece.slice(start, at));
      this.#rest = "";
      this.#length = 0;
      start = at;
    }
    this.#rest += piece.slice(start);
    return chunks;
  }

  end(): string[] {
    return this.#rest === "" ? [] : [this.#rest];
  }
}

function checkedSize(size: number, unit: string): number {
  if (Number.isInteger(size) && size > 0) return size;
  throw new TypeError(`chunkSize is a whole number of ${unit}, 1 or more, not ${String(size)}.`);
}
