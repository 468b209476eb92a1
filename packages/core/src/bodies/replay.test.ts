import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { canReplay, type Chunks, StreamedContent } from "./replay.ts";

function* generated(): Generator<Uint8Array> {
  yield Uint8Array.of(1);
}

const sources: readonly (readonly [name: string, make: () => Chunks | (() => Chunks), canReplay: boolean])[] = [
  ["a function", () => generated, true],
  ["an array", () => [Uint8Array.of(1)], true],
  ["a set", () => new Set([Uint8Array.of(1)]), true],
  ["a generator", generated, false],
  ["a platform stream", () => new ReadableStream<Uint8Array>(), false],
  ["a Node stream", () => Readable.from([Uint8Array.of(1)]), false],
];

test.for(sources)("%s can be sent again: %s", ([, make, isReplayable]) => {
  const content = new StreamedContent(make());

  content.open();

  expect(canReplay(content)).toBe(isReplayable);
  expect(reopened(content)).toBe(isReplayable ? "opened" : "StreamConsumed");
});

test("bytes and nothing can always be sent again", () => {
  expect([canReplay(null), canReplay(Uint8Array.of(1))]).toEqual([true, true]);
});

function reopened(content: StreamedContent): string {
  try {
    content.open();
    return "opened";
  } catch (error) {
    return (error as Error).name;
  }
}
