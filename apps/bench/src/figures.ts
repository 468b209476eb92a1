import type { Measurement } from "./measure.ts";
import { median, minimum, quantile } from "./stats.ts";
import type { Sample } from "./subject-process.ts";

/** Microseconds for one request. */
export interface Figure {
  readonly median: number;
  readonly minimum: number;
}

/** The baseline's figures as 1 in `ratio`, or as 0 in `difference`. */
export interface Comparison extends Figure {
  /** Of the comparisons made round by round: half of them lie between these two. */
  readonly quartiles: readonly [low: number, high: number];
}

/** Bytes for one request: all of them, and those above the baseline's. */
export interface HeapFigure {
  readonly all: number;
  readonly above: number;
}

export interface RowFigures {
  readonly row: string;
  readonly cpu: Figure;
  readonly wall: Figure;
  readonly cpuCompared: Comparison;
  readonly wallCompared: Comparison;
  /** `null` where the scenario does not measure it. */
  readonly heap: HeapFigure | null;
  /** The CPU time of twice the input as a multiple; `null` where the scenario does not measure it. */
  readonly growth: number | null;
}

export interface ScenarioFigures {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: string;
  readonly comparison: "ratio" | "difference";
  readonly requestsPerRound: number;
  readonly rounds: number;
  readonly warmUp: number;
  readonly rows: readonly RowFigures[];
}

export function figuresOf({ scenario, rounds, warmUp, samples, heap, growth }: Measurement): ScenarioFigures {
  const { name, title, unit, baseline, comparison, requestsPerRound } = scenario;
  const compare = (kind: keyof Sample, row: string): Comparison =>
    compared(valuesOf(samples[row], kind), valuesOf(samples[baseline], kind), comparison);
  const rows = Object.keys(scenario.rows).map((row) => ({
    row,
    cpu: figure(valuesOf(samples[row], "cpu")),
    wall: figure(valuesOf(samples[row], "wall")),
    cpuCompared: compare("cpu", row),
    wallCompared: compare("wall", row),
    heap: heapOf(heap[row], heap[baseline]),
    growth: growth[row] ?? null,
  }));
  return { name, title, unit, baseline, comparison, requestsPerRound, rounds, warmUp, rows };
}

function valuesOf(samples: readonly Sample[] = [], kind: keyof Sample): number[] {
  return samples.map((sample) => sample[kind]);
}

function figure(values: readonly number[]): Figure {
  return { median: median(values), minimum: minimum(values) };
}

function compared(
  values: readonly number[],
  baseline: readonly number[],
  comparison: "ratio" | "difference",
): Comparison {
  const compare = (value: number, base: number): number => (comparison === "ratio" ? value / base : value - base);
  const each = values.map((value, round) => compare(value, baseline[round] ?? Number.NaN));
  return {
    median: compare(median(values), median(baseline)),
    minimum: compare(minimum(values), minimum(baseline)),
    quartiles: [quantile(each, 0.25), quantile(each, 0.75)],
  };
}

function heapOf(all: number | undefined, baseline: number | undefined): HeapFigure | null {
  return all === undefined || baseline === undefined ? null : { all, above: all - baseline };
}
