import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

/** Encoders of one format, by the name of its Content-Encoding; what servers call deflate is two of them. */
export const formats = {
  gzip: { coding: "gzip", encode: (bytes: Uint8Array): Buffer => gzipSync(bytes) },
  deflate: { coding: "deflate", encode: (bytes: Uint8Array): Buffer => deflateSync(bytes) },
  raw: { coding: "deflate", encode: (bytes: Uint8Array): Buffer => deflateRawSync(bytes) },
  // The best takes a second for a megabyte.
  br: { coding: "br", encode: (bytes: Uint8Array): Buffer => brotliCompressSync(bytes, quick) },
  zstd: { coding: "zstd", encode: (bytes: Uint8Array): Buffer => zstdCompressSync(bytes) },
} as const;

export type Format = keyof typeof formats;
export const formatNames: readonly Format[] = ["gzip", "deflate", "raw", "br", "zstd"];

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A zstd frame that is to be skipped. */
export const skippable: Uint8Array = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);

export function cut(bytes: Uint8Array, random: () => number, most: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + Math.floor(random() * most);
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}
