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
