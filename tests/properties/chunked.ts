import * as fc from "fast-check";

/** Where to cut: each number is a piece's length, and the last one's rest is a piece of its own. */
export type Cuts = readonly number[];

/** Any way to cut so many bytes as a test has: byte by byte, into empty and long pieces, not at all. */
export const cuts: fc.Arbitrary<Cuts> = fc.oneof(
  fc.constant([]),
  fc.constant(Array.from({ length: 2000 }, () => 1)),
  fc.array(fc.nat({ max: 12 }), { maxLength: 200 }),
  fc.array(fc.nat({ max: 400 }), { maxLength: 4 }),
);

export function chunked(bytes: Uint8Array, lengths: Cuts): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    if (at === bytes.length) return chunks;
    chunks.push(bytes.subarray(at, at + length));
    at = Math.min(at + length, bytes.length);
  }
  return [...chunks, bytes.subarray(at)];
}

export async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
}
