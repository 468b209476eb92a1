/** What a Content-Encoding may be made of, by its names in the registry. */
export type Coding = "gzip" | "deflate" | "br" | "zstd";

export type AnyPieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Undoes one coding of one body. */
export interface Decompressor<Pieces extends AnyPieces> {
  /**
   * What comes out, in small pieces that are made while they are taken: take all of them before the next call. Taking
   * throws where the data are not what the coding says.
   */
  push(chunk: Uint8Array): Pieces | readonly Uint8Array[];
  /** After the last chunk. Throws where the data cannot end here; of most codings, what was cut short counts as all there is. */
  end(): Pieces | readonly Uint8Array[];
  /** Frees its memory, at the end or before it. */
  close(): void;
}

/** One that needs no promise. */
export type SyncDecompressor = Decompressor<Iterable<Uint8Array>>;
export type AnyDecompressor = Decompressor<AnyPieces>;

/** What undoes Content-Encoding for a client, in place of what its platform has. */
export interface Decompression {
  /** What can be undone, in the order in which it is asked for. */
  readonly codings: readonly Coding[];
  /** What can be undone without a promise. */
  readonly syncCodings: readonly Coding[];
  /** For one of `codings`. */
  decompressor(coding: Coding): AnyDecompressor;
  /** For one of `syncCodings`. */
  syncDecompressor(coding: Coding): SyncDecompressor;
  /**
   * The same for a whole body in one step, one of `codings`; `null` where it would have more than `limit` bytes. Offer it
   * only where it beats going piece by piece, which the client does without it.
   */
  decompress?(coding: Coding, bytes: Uint8Array, limit: number): Uint8Array | null | Promise<Uint8Array | null>;
  /** The same without a promise, for one of `syncCodings`. */
  decompressSync?(coding: Coding, bytes: Uint8Array, limit: number): Uint8Array | null;
}
