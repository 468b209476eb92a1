import { expect, test } from "vitest";
import { comparisons } from "./compared-cases.ts";

const cases = 100;

test.each(Object.keys(comparisons))(
  `${cases} %s come in the same events to the same end as by the official helper`,
  async (what) => {
    const { differences, events, failures } = await comparisons[what]!(cases);

    expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
    // Streams without events, or without errors, would compare nothing.
    expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({ events: true, failures: true });
  },
  60_000,
);
