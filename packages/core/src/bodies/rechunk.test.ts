import { expect, test } from "vitest";
import { ByteChunks, TextChunks } from "./rechunk.ts";

const lengths = (chunks: readonly Uint8Array[]): number[] => chunks.map((chunk) => chunk.length);

test("a chunk that waits is whole, however its bytes came", () => {
  const bytes = Uint8Array.from({ length: 23 }, (_, index) => index);
  for (let piece = 1; piece <= 23; piece += 1) {
    const chunks = new ByteChunks(5);
    const cut: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += piece) cut.push(...chunks.push(bytes.subarray(at, at + piece)));
    cut.push(...chunks.end());

    expect([piece, lengths(cut), cut.flatMap((chunk) => [...chunk])]).toEqual([piece, [5, 5, 5, 5, 3], [...bytes]]);
  }
});

test("a text is counted in characters, not in halves of them", () => {
  const chunks = new TextChunks(3);

  expect([chunks.push("a😀"), chunks.push("é😀😀😀b"), chunks.end(), new TextChunks(3).end()]).toEqual([
    [],
    ["a😀é", "😀😀😀"],
    ["b"],
    [],
  ]);
});
