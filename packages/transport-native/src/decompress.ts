import type { Coding, Decompression, SyncDecompressor } from "@trunkline/transport";
import { type Binding, type Decoder, loadedBinding, thisPlatform } from "./binding.ts";
import { copiedBytes } from "./copied-bytes.ts";

/**
 * Undoes gzip, deflate, br and zstd in the engine, by the same rules as core: for a client's `decompression`. A whole body
 * is undone in one call; what it has beyond 256 KiB, on another thread, unless a `SyncClient` waits for it. Throws an
 * `Error` that names what to install where there is no engine for this platform.
 *
 * ```ts
 * import { gzipSync } from "node:zlib";
 * import { nativeDecompression } from "@trunkline/transport-native/decompress";
 *
 * const body = await nativeDecompression().decompress!("gzip", gzipSync("hello"), 1024);
 * console.log(new TextDecoder().decode(body!));
 * ```
 */
export function nativeDecompression(): Decompression {
  return (made ??= new NativeDecompression(loadedBinding(thisPlatform)));
}

let made: Decompression | null = null;

// Their places are the engine's numbers.
const codings = ["gzip", "deflate", "br", "zstd"] as const satisfies readonly Coding[];

// What a thread can do in some tenths of a millisecond, and others do not miss.
const wholeSize = 256 * 1024;
const pieceSize = 64 * 1024;
// What Decoder.push counts the bytes of a chunk in.
const takenUnit = 2 ** 20;

// One for all: what lies in them is copied out before anybody else's turn.
let whole: Buffer | null = null;
let piece: Buffer | null = null;

class NativeDecompression implements Decompression {
  readonly codings: readonly Coding[] = codings;
  readonly syncCodings: readonly Coding[] = codings;
  readonly #binding: Binding;

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  decompressor(coding: Coding): SyncDecompressor {
    return this.syncDecompressor(coding);
  }

  syncDecompressor(coding: Coding): SyncDecompressor {
    return new NativeDecompressor(new this.#binding.Decoder(codings.indexOf(coding)));
  }

  decompress(coding: Coding, bytes: Uint8Array, limit: number): Uint8Array | null | Promise<Uint8Array | null> {
    const target = (whole ??= Buffer.allocUnsafeSlow(wholeSize));
    const decoded = this.#binding.Decoder.decode(codings.indexOf(coding), bytes, target, limit, false);
    return typeof decoded === "number" ? copiedBytes(target, 0, decoded) : decoded;
  }

  decompressSync(coding: Coding, bytes: Uint8Array, limit: number): Uint8Array | null {
    const target = (whole ??= Buffer.allocUnsafeSlow(wholeSize));
    const decoded = this.#binding.Decoder.decode(codings.indexOf(coding), bytes, target, limit, true);
    return typeof decoded === "number" ? copiedBytes(target, 0, decoded) : decoded;
  }
}

class NativeDecompressor implements SyncDecompressor {
  readonly #decoder: Decoder;

  constructor(decoder: Decoder) {
    this.#decoder = decoder;
  }

  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    const target = (piece ??= Buffer.allocUnsafeSlow(pieceSize));
    for (let at = 0; chunk.length > 0;) {
      const progress = this.#decoder.push(chunk, at, target);
      const size = progress % takenUnit;
      at += (progress - size) / takenUnit;
      if (size > 0) yield copiedBytes(target, 0, size);
      if (at === chunk.length && size < target.length) return;
    }
  }

  end(): readonly Uint8Array[] {
    this.#decoder.end();
    return [];
  }

  close(): void {
    this.#decoder.close();
  }
}
