import { expect, test } from "vitest";
import { seeded, shuffled } from "./shuffle.ts";

test("the same seed gives the same orders, and another seed others", () => {
  const orders = (seed: number): string[] => {
    const random = seeded(seed);
    return Array.from({ length: 5 }, () => shuffled(["a", "b", "c", "d"], random).join(""));
  };

  expect(orders(7)).toEqual(orders(7));
  expect(orders(7)).not.toEqual(orders(8));
});

test("every value is there once, and every value comes first about equally often", () => {
  const random = seeded(1);
  const firsts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };

  for (let round = 0; round < 4000; round += 1) {
    const order = shuffled(["a", "b", "c", "d"], random);
    expect(order.toSorted()).toEqual(["a", "b", "c", "d"]);
    firsts[order[0]!]! += 1;
  }

  for (const count of Object.values(firsts)) expect(Math.abs(count - 1000)).toBeLessThan(100);
});
