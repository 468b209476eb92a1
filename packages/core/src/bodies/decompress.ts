import type { AnyDecompressor, Coding, Decompressor, SyncDecompressor } from "@trunkline/transport";
import { DeflateDecompressor } from "./deflate.ts";

// The seam #decompress where the platform has nothing but DecompressionStream, which is asynchronous, and refuses data that
// are cut short or followed by others.

const formats: Readonly<Record<Coding, string>> = { gzip: "gzip", deflate: "deflate", br: "brotli", zstd: "zstd" };

/** What can be undone here, in the order in which it is asked for. */
export const codings: readonly Coding[] = (["gzip", "deflate", "br", "zstd"] as const).filter((coding) =>
  isKnown(formats[coding]),
);
/** What can be undone without a promise. */
export const syncCodings: readonly Coding[] = [];

/** For one of `codings`. */
export function decompressor(coding: Coding): AnyDecompressor {
  if (coding === "deflate")
    return new DeflateDecompressor((isWrapped) => new PlatformDecompressor(isWrapped ? "deflate" : "deflate-raw"));
  return new PlatformDecompressor(formats[coding]);
}

/** For one of `syncCodings`. */
export function syncDecompressor(coding: Coding): SyncDecompressor {
  throw new TypeError(`Nothing here decodes ${coding} synchronously.`);
}

class PlatformDecompressor implements Decompressor<AsyncIterable<Uint8Array>> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  #next: Promise<ReadableStreamReadResult<Uint8Array>> | null = null;

  constructor(format: string) {
    const { readable, writable } = new DecompressionStream(format as CompressionFormat);
    this.#reader = readable.getReader();
    this.#writer = writable.getWriter();
    // Whoever reads is told; nobody waits for these.
    for (const { closed } of [this.#reader, this.#writer]) closed.catch(ignore);
  }

  async *push(chunk: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
    const taken = this.#writer.write(chunk as Uint8Array<ArrayBuffer>).then(() => null);
    for (;;) {
      // The read stands first: of two that are ready it wins, and so the chunk is done when nothing more comes out.
      const piece = await Promise.race([this.#read(), taken]);
      if (piece === null || piece.done) return;
      this.#next = null;
      yield piece.value;
    }
  }

  async *end(): AsyncGenerator<Uint8Array, void, undefined> {
    this.#writer.close().catch(ignore);
    for (let piece = await this.#read(); !piece.done; piece = await this.#reader.read()) yield piece.value;
  }

  close(): void {
    this.#reader.cancel().catch(ignore);
    this.#writer.abort().catch(ignore);
  }

  // One that was not awaited to its end is the next piece's.
  #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    if (this.#next !== null) return this.#next;
    this.#next = this.#reader.read();
    this.#next.catch(ignore);
    return this.#next;
  }
}

function isKnown(format: string): boolean {
  if (typeof DecompressionStream !== "function") return false;
  try {
    void new DecompressionStream(format as CompressionFormat);
    return true;
  } catch (error) {
    // A Worker opens none while it loads, and says so by another error.
    return !(error instanceof TypeError);
  }
}

function ignore(): void {}
