import {
  constants,
  crc32,
  createBrotliDecompress,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  type ZlibHandle,
  type ZlibStream,
} from "node:zlib";
import type { AnyDecompressor, Coding, SyncDecompressor } from "@trunkline/transport";
import * as neutral from "./decompress.ts";
import { DeflateDecompressor } from "./deflate.ts";
import { GzipDecompressor, type Inflater } from "./gzip.ts";

// The seam #decompress in Node, Bun and Deno.
//
// It goes to the engine under zlib's streams, which alone decodes piece by piece without a promise: so both clients have
// the same decoders, and a few kilobytes that become gigabytes are stopped while they grow. That engine is not documented,
// but npm's own tar stands on it. Where it is hidden one day, the neutral way takes over.
const { _handle: engine } = createInflateRaw();
const hasEngine = engine?.writeSync !== undefined;

/** What can be undone here, in the order in which it is asked for. */
export const codings: readonly Coding[] = hasEngine ? ["gzip", "deflate", "br", "zstd"] : neutral.codings;
/** What can be undone without a promise. */
export const syncCodings: readonly Coding[] = hasEngine ? codings : neutral.syncCodings;

/** For one of `codings`. */
export function decompressor(coding: Coding): AnyDecompressor {
  return hasEngine ? syncDecompressor(coding) : neutral.decompressor(coding);
}

/** For one of `syncCodings`. */
export function syncDecompressor(coding: Coding): SyncDecompressor {
  return makers[coding]();
}

const makers: Readonly<Record<Coding, () => SyncDecompressor>> = {
  gzip: () => new GzipDecompressor(new Engine(createInflateRaw(), constants.Z_SYNC_FLUSH), crc32),
  deflate: () =>
    new DeflateDecompressor(
      (isWrapped) => new Engine(isWrapped ? createInflate() : createInflateRaw(), constants.Z_SYNC_FLUSH),
    ),
  br: () => new BrotliDecompressor(createBrotliDecompress(), constants.BROTLI_OPERATION_PROCESS),
  zstd: () => new ZstdDecompressor(createZstdDecompress(), constants.ZSTD_e_continue),
};

const nothing = new Uint8Array(0);
// One for all: each piece is copied out of it, at its own length, before anybody else's turn.
const scratch = new Uint8Array(65_536);

class Engine implements Inflater {
  readonly #stream: ZlibStream;
  readonly #handle: ZlibHandle;
  readonly #flush: number;
  #problem: string | null = null;
  rest: Uint8Array = nothing;

  constructor(stream: ZlibStream, flush: number) {
    const { _handle: handle } = stream;
    this.#stream = stream;
    this.#handle = handle!;
    this.#flush = flush;
    // Zlib's own would destroy the stream and emit an event that nobody hears.
    const onerror = (message: string): void => void (this.#problem = message);
    Object.assign(this.#handle, { onerror });
  }

  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    const { _writeState: state } = this.#stream;
    for (let at = 0; ;) {
      this.#handle.writeSync!(this.#flush, chunk, at, chunk.length - at, scratch, 0, scratch.length);
      if (this.#problem !== null) throw new Error(this.#problem);
      const [outputLeft = 0, inputLeft = 0] = state;
      const hasTaken = chunk.length - inputLeft > at;
      at = chunk.length - inputLeft;
      this.rest = chunk.subarray(at);
      if (outputLeft < scratch.length) yield scratch.slice(0, scratch.length - outputLeft);
      // It stops with room left where it wants no more. A zstd frame that ends may be followed by another.
      if (outputLeft > 0 && !(hasTaken && inputLeft > 0)) return;
    }
  }

  end(): readonly Uint8Array[] {
    return [];
  }

  close(): void {
    this.#stream.destroy();
  }

  /** Whether it waits for more, as it does within a body. Nothing can be pushed after the question. */
  protected takesMore(): boolean {
    const { _writeState: state } = this.#stream;
    this.#handle.writeSync!(this.#flush, Uint8Array.of(0), 0, 1, scratch, 0, scratch.length);
    return state[1] === 0;
  }
}

// Deno's engine does not report what is no Brotli: it stops as if at the end. Node and Bun have refused it by then.
const isSilent = "Deno" in globalThis;
/** Bytes of the longest empty body: that of a server which flushed before it ended. */
const longestEmpty = 3;

class BrotliDecompressor extends Engine {
  #taken = 0;
  #hasContent = false;

  override *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    this.#taken += chunk.length;
    for (const piece of super.push(chunk)) {
      this.#hasContent = true;
      yield piece;
    }
    if (this.rest.length > 0) throw new Error("it is no Brotli from here on");
  }

  override end(): readonly Uint8Array[] {
    // It may stop behind its last byte too. After some content that looks like a body cut short, which is all there is.
    if (isSilent && !this.#hasContent && this.#taken > longestEmpty && !this.takesMore())
      throw new Error("it is no Brotli");
    return [];
  }
}

// A frame of one byte, whose value is 97.
const probe = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, 1, 9, 0, 0, 97);

class ZstdDecompressor extends Engine {
  // Most platforms do not tell whether a frame has ended. Where it has, and there alone, the next one comes out as it is.
  override end(): readonly Uint8Array[] {
    const given: number[] = [];
    // Byte by byte: the engine has a short cut for a frame that comes in one, in which it forgets what it had before.
    for (const byte of probe) for (const piece of this.push(Uint8Array.of(byte))) given.push(...piece);
    if (given.join() !== "97") throw new Error("it ends within a frame");
    return [];
  }
}
