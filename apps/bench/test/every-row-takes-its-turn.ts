import { expect, test } from "vitest";
// As users run it: a process of compiled files starts in a fifth of the time, and there are hundreds of them.
import { measure } from "../dist/measure.js";
import { figuresOf } from "../src/figures.ts";
import { machine } from "../src/machine.ts";
import { report } from "../src/report.ts";
import type { Metric } from "../src/metrics.ts";
import type { Sample } from "../src/sample.ts";
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
      // A timer of a millisecond has to tick in between.
      const most = measures.includes("delay") ? 1000 : 20;
      const short = { ...scenario, requestsPerRound: Math.min(requestsPerRound, most), leadIn: Math.min(leadIn, 5) };

      const measurement = await measure(short, {
        rounds: 2,
        warmUp: 20,
        limit: Number.POSITIVE_INFINITY,
        watchedTurns: 0,
      });

      // Here and there wrk is not installed, or there is no engine for the platform.
      const rows = Object.keys(scenario.rows).filter((row) => measurement.absent[row] === undefined);
      const always = scenario.server === null ? ["cpu", "wall"] : ["cpu", "wall", ...seenByServer];
      const metrics = [...always, ...measures.flatMap((each) => metricsOf[each] ?? [])];
      expect(measurement).toMatchObject({ rounds: 2, warmUp: 20 });
      expect(Object.keys(measurement.samples)).toEqual(rows);
      for (const samples of Object.values(measurement.samples)) {
        expect(samples.map((sample) => metrics.filter((metric) => !(metric in sample)))).toEqual([[], []]);
        const values = samples.flatMap((sample) => Object.values(sample) as (number | number[])[]).flat();
        expect(values.filter((value) => !(value >= 0))).toEqual([]);
        expect(samples.filter(({ wall, sent, received }) => wall === 0 || sent === 0 || received === 0)).toEqual([]);
        expect(samples.map(({ errors }) => errors)).toEqual([0, 0]);
      }
      expect(Object.keys(measurement.heap)).toEqual(measures.includes("heap") ? rows : []);
      expect(Object.keys(measurement.growth)).toEqual(measures.includes("growth") ? rows : []);
      const lines = report({ machine: machine(0), seed: 1, scenarios: [figuresOf(measurement)], verdicts: [] }).split(
        "\n",
      );
      expect(rows.filter((row) => lines.some((line) => line.startsWith(`${row}  `)))).toEqual(rows);
    },
  );
}

const seenByServer: readonly Metric[] = ["sent", "received", "connections", "server"];

const metricsOf: Readonly<Partial<Record<Measure, readonly (keyof Sample)[]>>> = {
  latency: ["latencies"],
  delay: ["delay"],
  memory: ["rss", "alive"],
};
