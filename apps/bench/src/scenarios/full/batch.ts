import { batched } from "../batched.ts";
import type { Scenario } from "../scenario.ts";
import { fullScenario } from "./full-scenario.ts";

export const batch: Scenario = fullScenario(
  {
    name: "batch",
    title: "GETs of small JSON in batches of 50: gather where there is one, Promise.all by the others",
    requestsPerRound: 2000,
  },
  { rowOf: batched },
);
