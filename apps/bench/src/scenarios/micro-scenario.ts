import type { Scenario, Subject } from "./scenario.ts";

type Description = Pick<
  Scenario,
  "name" | "title" | "unit" | "rows" | "baseline" | "requestsPerRound" | "rounds" | "warmUp"
>;

/** One part of the client, beside others who do the same, and how its cost grows. */
export function microScenario(description: Description): Scenario {
  return {
    ...description,
    group: "micro",
    server: null,
    comparison: "ratio",
    measures: ["growth"],
  };
}

/** Does the work so many times; its result shows that it was done. */
export function microSubject(work: (count: number) => unknown, expected: unknown): Subject {
  let count = 0;
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= 1) {
        const result = work(count++);
        if (result !== expected) throw new Error(`the result is ${String(result)} and not ${String(expected)}.`);
      }
    },
  };
}

/** The same for work that waits. */
export function waitingSubject(work: () => Promise<unknown>, expected: unknown): Subject {
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= 1) {
        const result = await work();
        if (result !== expected) throw new Error(`the result is ${String(result)} and not ${String(expected)}.`);
      }
    },
  };
}
