import { QueryParams } from "@trunkline/core";
import { microScenario, microSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

type Query = new (pairs: [string, string][]) => { toString(): string };

const subject =
  (List: Query) =>
  (_origin: string, scale: Scale): Subject => {
    const pairs = Array.from({ length: 10 * scale }, (_, at): [string, string] => [
      `name${at}`,
      ["plain", "two words", "ä&=é", "2026-11-21T09:00:00Z", "100%"][at % 5]!,
    ]);
    return microSubject(() => new List(pairs).toString().length, new List(pairs).toString().length);
  };

export const queryEncode: Scenario = microScenario({
  name: "query",
  title: "10 parameters, half of them with escapes, as a query",
  unit: "parameter list",
  rows: {
    "the platform's URLSearchParams": subject(globalThis.URLSearchParams),
    "the platform's URLSearchParams again (control)": subject(globalThis.URLSearchParams),
    "trunkline's QueryParams": subject(QueryParams),
  },
  baseline: "the platform's URLSearchParams",
  requestsPerRound: 1000,
  rounds: 100,
  warmUp: 20_000,
});
