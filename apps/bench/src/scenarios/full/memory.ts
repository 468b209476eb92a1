import { loaded } from "../loaded.ts";
import { gets } from "../loads.ts";
import type { Scenario } from "../scenario.ts";
import { fullScenario } from "./full-scenario.ts";
import { overTime } from "./over-time.ts";

const anew = { leadIn: 0, warmUp: 0, startsAnew: true, measures: ["memory"] } as const;

/** What a process has after its first request, after many, and after many more. */
export const memoryScenarios: readonly Scenario[] = [
  fullScenario(
    { ...anew, name: "memory-idle", title: "Memory at rest: after one GET, in a new process", requestsPerRound: 1 },
    { rowOf: (make) => loaded(make, gets(1)) },
  ),
  ...[10_000, 40_000].map((requests) =>
    fullScenario(
      {
        ...anew,
        name: `memory-${requests / 1000}k`,
        title: `Memory after ${requests.toLocaleString("en")} GETs of small JSON, 50 in flight, in a new process`,
        requestsPerRound: requests,
        rounds: requests > 10_000 ? 1 : 3,
      },
      { rowOf: (make) => overTime(loaded(make, gets(50))) },
    ),
  ),
];
