import { expect, test } from "vitest";
import { blockOf, isBlock, largeBlock, smallBlock } from "./block.ts";

test.each([smallBlock, largeBlock])("a block of %d bytes is told from what is not it", (size) => {
  const block = blockOf(size);
  const changed = (at: number): Uint8Array => block.with(at, block[at]! ^ 1);
  const shifted = Buffer.concat([Uint8Array.of(1), block]).subarray(0, size);
  const wrong = [block.subarray(1), blockOf(size - 1), changed(0), changed(size - 1), shifted, new Uint8Array(size)];

  expect([isBlock(block, size), ...wrong.map((bytes) => isBlock(bytes, size))]).toEqual([
    true,
    ...wrong.map(() => false),
  ]);
});
