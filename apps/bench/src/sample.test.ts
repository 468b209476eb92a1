import { expect, test } from "vitest";
import { turnOf } from "./sample.ts";

test("who keeps the thread to himself has no delay of timers, rather than the best one", async () => {
  const blocking = { turn: async () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20) };
  const waiting = { turn: async () => new Promise<void>((resolve) => void setTimeout(resolve, 20)) };

  const blocked = await turnOf(blocking, 1, ["delay"]);
  const awaited = await turnOf(waiting, 1, ["delay"]);

  expect([blocked.sample.delay, (awaited.sample.delay ?? 0) > 0]).toEqual([undefined, true]);
});
