import type { Decompression } from "@trunkline/transport";
import { nativeDecompression } from "@trunkline/transport-native/decompress";

/** What core has of its own for this platform, by leaving the option out, and the engine's, where there is one. */
export const decompressions: readonly (readonly [name: string, decompression: Decompression | undefined])[] = [
  ["core's own", undefined],
  ...engine(),
];

export const hasEngine: boolean = decompressions.length > 1;

function engine(): readonly (readonly [string, Decompression])[] {
  try {
    return [["native", nativeDecompression()]];
  } catch {
    // Where there is no compiler no engine was built, and `npm test` says so.
    return [];
  }
}
