import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What users of a client do that leaves the Content-Encoding to them; without promises it costs least. */
export function decoded(coding: string | string[] | undefined, bytes: Uint8Array): Uint8Array {
  if (coding === "gzip") return gunzipSync(bytes);
  return coding === "br" ? brotliDecompressSync(bytes) : bytes;
}
