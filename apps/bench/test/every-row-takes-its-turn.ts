import { expect, test } from "vitest";
// As users run it: a process of compiled files starts in a fifth of the time, and there are hundreds of them.
import { measure } from "../dist/measure.js";
import { figuresOf } from "../src/figures.ts";
import { machine } from "../src/machine.ts";
import { report } from "../src/report.ts";
import type { Metric } from "../src/sample.ts";
import type { Measure, Scenario } from "../src/scenarios/scenario.ts";

// Processes start, on a machine that has other things to do.
const patience = 120_000;

/** Declares a test for each scenario: two short rounds of it, in every row. */
export function everyRowTakesItsTurn(scenarios: readonly Scenario[]): void {
  test.each(scenarios)(
    "$title: every row takes its turn in every round, with right answers",
    { tags: ["F034"], timeout: patience },
    async (scenario) => {
      const { requestsPerRound, leadIn = 0, measures } = scenario;
      const short = { ...scenario, requestsPerRound: Math.min(requestsPerRound, 20), leadIn: Math.min(leadIn, 5) };

      const measurement = await measure(short, { rounds: 2, warmUp: 20, limit: Number.POSITIVE_INFINITY });

      // Here and there wrk is not installed, or there is no engine for the platform.
      const rows = Object.keys(scenario.rows).filter((row) => measurement.absent[row] === undefined);
      const metrics = ["cpu", "wall", ...measures.flatMap((each) => metricsOf[each] ?? [])];
      expect(measurement).toMatchObject({ rounds: 2, warmUp: 20 });
      expect(Object.keys(measurement.samples)).toEqual(rows);
      for (const samples of Object.values(measurement.samples)) {
        expect(samples.map((sample) => Object.keys(sample).toSorted())).toEqual([metrics, metrics].map(sorted));
        expect(samples.flatMap((sample) => Object.values(sample)).filter((value) => !(value >= 0))).toEqual([]);
        expect(samples.filter(({ wall }) => wall === 0)).toEqual([]);
      }
      expect(Object.keys(measurement.heap)).toEqual(measures.includes("heap") ? rows : []);
      expect(Object.keys(measurement.growth)).toEqual(measures.includes("growth") ? rows : []);
      const lines = report(machine(0), [figuresOf(measurement)]).split("\n");
      expect(rows.filter((row) => lines.some((line) => line.startsWith(`${row}  `)))).toEqual(rows);
    },
  );
}

const metricsOf: Readonly<Partial<Record<Measure, readonly Metric[]>>> = {
  latency: ["latency"],
  delay: ["delay"],
  memory: ["rss", "alive"],
  server: ["server"],
};

const sorted = (texts: readonly string[]): string[] => texts.toSorted();
