import { expect, test } from "vitest";
import { seededRandom, shuffled } from "./seeded-random.ts";

const numbers = Array.from({ length: 1000 }, (_, index) => index);

test("a seed gives the same order every time, and another seed another", () => {
  const order = (seed: number): readonly number[] => shuffled(numbers, seededRandom(seed));

  expect(order(1)).toEqual(order(1));
  expect(order(2)).not.toEqual(order(1));
  expect(order(1).toSorted((one, other) => one - other)).toEqual(numbers);
});

test("the numbers lie between 0 and 1 and in the middle on average", () => {
  const random = seededRandom(5);
  const drawn = numbers.map(() => random());

  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 1);
});
