import { clientScenario } from "./client-scenario.ts";
import type { Scenario } from "./scenario.ts";

/** A GET now and then: the clients take turns after each, so the processor's caches are cold. */
export const singleGet: Scenario = clientScenario(
  { name: "single", title: "Single GET", requestsPerRound: 1, rounds: 1000, warmUp: 3000 },
  1,
);
