import { expect, test } from "vitest";
import { lastLineEnd, lastRecordEnd, TextBlocks } from "./text-blocks.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How many bytes are looked at to find the ends, when they come in chunks of this size. */
function searched(text: string, size: number): number {
  let count = 0;
  const blocks = new TextBlocks((bytes, from, end) => {
    const cut = lastRecordEnd(bytes, from, end);
    count += end - Math.max(from, cut - 3);
    return cut;
  });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) blocks.push(bytes.slice(at, at + size));
  return count;
}

test.each([1, 7, 4096])(
  "a record in chunks of %d bytes is searched once, however long it is",
  { tags: ["F165"] },
  (size) => {
    const text = `data: ${"x".repeat(100_000)}\n\n`;

    expect(searched(text, size)).toBeLessThanOrEqual(text.length + 3);
  },
);

test("records that have ended come in one text, and the rest when it has", () => {
  const blocks = new TextBlocks(lastRecordEnd);
  const texts = ["a\n\nb\r\n\r\nc", "\n", "\nd\r\r", "\n\re", ""].map((text) => blocks.push(bytesOf(text)));

  expect([...texts, blocks.rest(), blocks.rest()]).toEqual(["a\n\nb\r\n\r\n", "", "c\n\nd\r\r", "\r", "", "e", ""]);
});

test("the second half of a line end is no line of its own", () => {
  const blocks = new TextBlocks(lastLineEnd);
  const texts = ["a\r", "\n", "b\r", "c\n"].map((text) => blocks.push(bytesOf(text)));

  expect(texts).toEqual(["a\r", "", "b\r", "c\n"]);
});

test("characters that are cut come whole", () => {
  const blocks = new TextBlocks(lastRecordEnd);
  const text = Array.from(bytesOf("Füße 😀日\n\n"), (byte) => blocks.push(Uint8Array.of(byte))).join("");

  expect(text).toBe("Füße 😀日\n\n");
});
