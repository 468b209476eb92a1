import { expect, test } from "vitest";
import { median, minimum, quantile } from "./stats.ts";

test("the median of an odd number of values is the middle one, whatever their order", () => {
  expect(median([30, 1, 4])).toBe(4);
});

test("the median of an even number of values lies half way between the two in the middle", () => {
  expect(median([10, 1, 2, 4])).toBe(3);
});

test("the minimum is the least value", () => {
  expect(minimum([3, -1, 2])).toBe(-1);
});

test("a quantile between two values is interpolated", () => {
  expect([0, 0.25, 0.5, 0.75, 0.9, 1].map((share) => quantile([0, 10, 20, 30, 40, 50], share))).toEqual([
    0, 12.5, 25, 37.5, 45, 50,
  ]);
});

test("the values keep their order", () => {
  const values = [3, 1, 2];

  median(values);

  expect(values).toEqual([3, 1, 2]);
});

test("no values have no median", () => {
  expect(() => median([])).toThrow(new RangeError("There is no quantile of no values."));
});
