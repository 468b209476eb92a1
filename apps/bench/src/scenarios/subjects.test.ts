import { expect, test } from "vitest";
import { type Exchange, inBursts, inPairs, sustained } from "./subjects.ts";
import { WrongAnswer } from "./wrong-answer.ts";

/** Answers one request at each turn of the event loop, the oldest first, and notes how many were waiting then. */
function oneByOne(): { exchange: () => Promise<void>; waitingAtEach: number[] } {
  const waiting: (() => void)[] = [];
  const waitingAtEach: number[] = [];
  const answerOldest = (): void => {
    waitingAtEach.push(waiting.length);
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(answerOldest);
  };
  const exchange = (): Promise<void> =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(answerOldest);
    });
  return { exchange, waitingAtEach };
}

test("a burst ends before the next one begins", async () => {
  const { exchange, waitingAtEach } = oneByOne();

  await inBursts(exchange, 3).turn(7);

  expect(waitingAtEach).toEqual([3, 2, 1, 3, 2, 1, 1]);
});

test("sustained requests are as many at all times, until the last ones", async () => {
  const { exchange, waitingAtEach } = oneByOne();

  await sustained(exchange, 3).turn(7);

  expect(waitingAtEach).toEqual([3, 3, 3, 3, 3, 2, 1]);
});

test("a wrong answer ends a turn, sustained or not", async () => {
  const wrong = new WrongAnswer("the answer is not complete and correct");
  const exchange = (): Promise<void> => Promise.reject(wrong);

  await expect(sustained(exchange, 3).turn(7)).rejects.toBe(wrong);
  await expect(inBursts(exchange, 3).turn(7)).rejects.toBe(wrong);
});

test.each([
  ["one at a time", (exchange: Exchange) => inBursts(exchange, 1)],
  ["in bursts", (exchange: Exchange) => inBursts(exchange, 3)],
  ["sustained", (exchange: Exchange) => sustained(exchange, 3)],
])("%s, every request's time is noted, and one that fails is counted while the others go on", async (_, subjectOf) => {
  const gone = new Error("the server hung up");
  let count = 0;
  const subject = subjectOf(async () => {
    if ((count += 1) === 4) throw gone;
  });

  await subject.turn(7);

  expect(count).toBe(7);
  expect(subject.failures).toEqual([gone]);
  expect(subject.latencies).toHaveLength(6);
  expect(subject.latencies?.filter((each) => !(each >= 0 && each < 1e6))).toEqual([]);
});

test("pairs take turns on their connections, one after the other, and each has the time that its set-up took", async () => {
  const seen: string[] = [];
  const named =
    (name: string, turns: number): Exchange =>
    async () => {
      for (let left = turns; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
      seen.push(name);
    };
  const subject = inPairs(named("first", 20_000), named("last", 1));

  await subject.turn(5);

  expect(seen).toEqual(["first", "last", "first", "last", "last"]);
  expect(subject.connects?.map((each) => each > 0)).toEqual([true, true]);
});
