import { clientScenario } from "./client-scenario.ts";
import type { Scenario } from "./scenario.ts";

export const sequentialGets: Scenario = clientScenario(
  { name: "sequential", title: "50 sequential GETs", requestsPerRound: 50, rounds: 150, warmUp: 5000 },
  1,
);
