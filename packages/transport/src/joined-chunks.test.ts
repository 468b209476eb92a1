import { expect, test } from "vitest";
import { joinedChunks } from "./joined-chunks.ts";

test("chunks become one array, in their order; none become an empty one", () => {
  const chunks = [[1, 2], [], [3], [4, 5, 6]].map((bytes) => Uint8Array.from(bytes));

  expect(joinedChunks(chunks)).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 6));
  expect(joinedChunks([])).toEqual(new Uint8Array(0));
});

test("a view of a larger buffer gives its own bytes alone", () => {
  const buffer = Uint8Array.of(0, 1, 2, 3);

  expect(joinedChunks([buffer.subarray(1, 2), buffer.subarray(2, 3)])).toEqual(Uint8Array.of(1, 2));
});

test("a single chunk is not copied", () => {
  const chunk = Uint8Array.of(0, 1, 2).subarray(1);
  const joined = joinedChunks([chunk]);
  chunk[0] = 3;

  expect(joined).toEqual(Uint8Array.of(3, 2));
});

test("what comes of Buffers is none, so that slice() copies", () => {
  const chunks = [Buffer.from("a"), Buffer.from("b")];

  expect([joinedChunks(chunks), joinedChunks([chunks[0]!])].map(({ constructor }) => constructor)).toEqual([
    Uint8Array,
    Uint8Array,
  ]);
});
