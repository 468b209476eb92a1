import { expect, test } from "vitest";
import type { ByteSource } from "./byte-source.ts";
import { LineDecoder } from "./event-decoder.ts";
import { EventReader } from "./event-reader.ts";

const options = { controller: null, signal: null, raise: (error: unknown) => error };

test("a source that never answers, not even when it is closed, keeps nobody waiting after an abort", async () => {
  let closed = 0;
  const source: ByteSource = { next: () => new Promise(() => {}), close: () => void (closed += 1) };
  const reader = new EventReader(source, new LineDecoder(), options);
  const waiting = reader.next();
  reader.cancellation.controller.abort();

  const over = { value: undefined, done: true };
  expect([await waiting, await reader.next(), await reader.return(), closed]).toEqual([over, over, over, 1]);
});
