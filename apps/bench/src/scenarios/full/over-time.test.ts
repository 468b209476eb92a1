import { expect, test } from "vitest";
import { overTime } from "./over-time.ts";

test("a turn in sixteen parts makes as many requests as one, and notes the memory after each part", async () => {
  const turns: number[] = [];
  const subject = await overTime(() => ({
    turn: async (requests) => void turns.push(requests),
  }))("http://a.test", 1, "");

  await subject.turn(40);

  expect(turns).toEqual([2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3]);
  expect(subject.course).toHaveLength(16);
  expect(subject.course?.filter((bytes) => !(bytes > 2 ** 20))).toEqual([]);
});
