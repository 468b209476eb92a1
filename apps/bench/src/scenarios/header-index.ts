import { Headers } from "@trunkline/core";
import { microScenario, microSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

type HeaderList = new (pairs: [string, string][]) => { get(name: string): string | null };

const subject =
  (List: HeaderList) =>
  (_origin: string, scale: Scale): Subject => {
    const pairs = Array.from({ length: 30 * scale }, (_, at): [string, string] => [`X-Header-${at}`, `value ${at}`]);
    const names = pairs.map(([name]) => name.toLowerCase());
    const length = pairs.reduce((sum, [, value]) => sum + value.length, 0);
    return microSubject(() => {
      const headers = new List(pairs);
      return names.reduce((sum, name) => sum + (headers.get(name)?.length ?? 0), 0);
    }, length);
  };

/** 30 headers are made into a list, and each is asked for once. */
export const headerIndex: Scenario = microScenario({
  name: "headers",
  title: "30 headers, each asked for once",
  unit: "list",
  rows: {
    "the platform's Headers": subject(globalThis.Headers),
    "the platform's Headers again (control)": subject(globalThis.Headers),
    "trunkline's Headers": subject(Headers),
  },
  baseline: "the platform's Headers",
  requestsPerRound: 300,
  rounds: 100,
  warmUp: 6000,
});
