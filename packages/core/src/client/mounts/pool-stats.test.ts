import type { PoolStats, Transport } from "@trunkline/transport";
import { expect, test } from "vitest";
import { mergedStats } from "./pool-stats.ts";

function counting(stats: Readonly<Record<string, PoolStats>>): Transport {
  return { stats: () => stats } as Transport;
}

test("what several transports count for one origin is added up, and one that does not count is left out", () => {
  const one = counting({ "http://a": { active: 1, idle: 2, waiting: 3, max: 4 } });
  const other = counting({
    "http://a": { active: 10, idle: 20, waiting: 30, max: 40 },
    "http://b": { active: 0, idle: 1, waiting: 0, max: 5 },
  });

  expect(mergedStats([one, {} as Transport, other])).toEqual({
    "http://a": { active: 11, idle: 22, waiting: 33, max: 44 },
    "http://b": { active: 0, idle: 1, waiting: 0, max: 5 },
  });
});
