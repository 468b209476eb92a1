import { type AnyPieces, type Decompressor, joinedChunks } from "@trunkline/transport";

/** "deflate" as it is sent: in zlib's wrapper, as RFC 9110 has it, or without, as some servers do. The first two bytes tell. */
export class DeflateDecompressor<Pieces extends AnyPieces> implements Decompressor<Pieces> {
  readonly #open: (isWrapped: boolean) => Decompressor<Pieces>;
  #start: Uint8Array = new Uint8Array(0);
  #inner: Decompressor<Pieces> | null = null;

  constructor(open: (isWrapped: boolean) => Decompressor<Pieces>) {
    this.#open = open;
  }

  push(chunk: Uint8Array): Pieces | readonly Uint8Array[] {
    if (this.#inner !== null) return this.#inner.push(chunk);
    this.#start = joinedChunks([this.#start, chunk]);
    const [first, second] = this.#start;
    if (first === undefined || second === undefined) return [];
    this.#inner = this.#open(isZlibHeader(first, second));
    return this.#inner.push(this.#start);
  }

  end(): Pieces | readonly Uint8Array[] {
    return this.#inner?.end() ?? [];
  }

  close(): void {
    this.#inner?.close();
  }
}

// RFC 1950 §2.2: method 8, a window of at most 32 KiB, and a check sum over both bytes.
function isZlibHeader(first: number, second: number): boolean {
  return (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0;
}
