import { clientScenario } from "./client-scenario.ts";
import type { Scenario } from "./scenario.ts";

export const concurrentGets: Scenario = clientScenario(
  { name: "concurrent", title: "50 concurrent GETs", requestsPerRound: 50, rounds: 200, warmUp: 12_000 },
  50,
);
