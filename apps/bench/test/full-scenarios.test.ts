import { scenarios } from "../src/scenarios/scenarios.ts";
import type { Scenario } from "../src/scenarios/scenario.ts";
import { everyRowTakesItsTurn } from "./every-row-takes-its-turn.ts";

// Every client has tests of all that it does, and its turn in one of these: a hundred processes more would show nothing new.
const whole = "sustained-50";
const enough = new Set(["undici.request", "trunkline over native", "a worker with undici", "SyncClient over native"]);
// What differs from another one in nothing but a number.
const alike = new Set([
  "sustained-10",
  "sustained-100",
  "sustained-256",
  "post-10k",
  "get-10k",
  "get-10m",
  "memory-40k",
]);

// Each file runs beside the other: these are the tests that take longest.
everyRowTakesItsTurn(
  scenarios
    .filter(({ group, name }) => group === "full" && !alike.has(name))
    .map((each) => (each.name === whole ? each : shortened(each))),
);

function shortened(scenario: Scenario): Scenario {
  const rows = Object.entries(scenario.rows).filter(([name]) => enough.has(name));
  return { ...scenario, rows: Object.fromEntries(rows) };
}
