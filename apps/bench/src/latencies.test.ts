import { expect, test } from "vitest";
import { latenciesOf } from "./latencies.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

test("rounds of many requests each have a mean and percentiles of their own", () => {
  expect(latenciesOf([upTo(1001), upTo(501)])).toEqual({
    mean: [501, 251],
    latency: [501, 251],
    p95: [951, 476],
    p99: [991, 496],
  });
});

test("short rounds are taken together until they are enough, and what is left belongs to the last of these", () => {
  const rounds = upTo(600).map((value) => [value]);

  expect(latenciesOf(rounds).latency).toEqual([125.5, 425.5]);
});

test("too few requests have a median, and no percentile that would be hardly more than the largest", () => {
  expect(latenciesOf([upTo(15), upTo(15)])).toEqual({ mean: [8], latency: [8], p95: [], p99: [] });
  expect(latenciesOf([upTo(101)])).toEqual({ mean: [51], latency: [51], p95: [96], p99: [] });
  expect(latenciesOf([])).toEqual({ mean: [], latency: [], p95: [], p99: [] });
});
