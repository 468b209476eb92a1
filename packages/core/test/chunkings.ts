import { seeded } from "./seeded.ts";

/** Bytes cut in many ways: at each place, byte by byte, in random pieces, whole. */
export function* chunkings(bytes: Uint8Array): Generator<Uint8Array[]> {
  yield [bytes];
  yield Array.from(bytes, (byte) => Uint8Array.of(byte));
  for (let at = 0; at <= bytes.length; at += 1) yield [bytes.slice(0, at), bytes.slice(at)];
  const random = seeded(bytes.length);
  for (let count = 0; count < 20; count += 1) {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const end = at + Math.floor(random() * 9);
      chunks.push(bytes.slice(at, end));
      at = end;
    }
    yield chunks;
  }
}

export async function* streamed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
}
