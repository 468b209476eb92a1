import { expect, test } from "vitest";
import { comparedRuns } from "./compared-runs.ts";

const cases = 2000;

test(`${cases} runs of assistants come in the same events to the same end as by the official helper`, async () => {
  const { differences, events, failures } = await comparedRuns(cases);

  expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
  expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({ events: true, failures: true });
}, 180_000);
