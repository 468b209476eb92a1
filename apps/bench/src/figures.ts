import type { Measurement } from "./measure.ts";
import type { Metric, Sample } from "./sample.ts";
import type { Measure } from "./scenarios/scenario.ts";
import { median, minimum, quantile } from "./stats.ts";

/** Microseconds for one request, where the metric is no other. */
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
  /** What the scenario measures beside these, for each request or process. */
  readonly others: Readonly<Partial<Record<Metric, Figure>>>;
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
  readonly measures: readonly Measure[];
  readonly requestsPerRound: number;
  readonly rounds: number;
  readonly leadIn: number;
  readonly warmUp: number;
  readonly warmUpNote: string;
  readonly rows: readonly RowFigures[];
  /** Rows that could not take part, and why. */
  readonly absent: Readonly<Record<string, string>>;
}

export function figuresOf({ scenario, rounds, warmUp, samples, absent, heap, growth }: Measurement): ScenarioFigures {
  const { name, title, unit, baseline, comparison, measures, requestsPerRound, leadIn = 0, warmUpNote = "" } = scenario;
  const compare = (metric: Metric, row: string): Comparison =>
    compared(valuesOf(samples[row], metric), valuesOf(samples[baseline], metric), comparison);
  const rows = Object.keys(samples).map((row) => ({
    row,
    cpu: figure(valuesOf(samples[row], "cpu")),
    wall: figure(valuesOf(samples[row], "wall")),
    cpuCompared: compare("cpu", row),
    wallCompared: compare("wall", row),
    others: Object.fromEntries(
      otherMetrics.flatMap((metric) => {
        const values = valuesOf(samples[row], metric);
        return values.length === 0 ? [] : [[metric, figure(values)]];
      }),
    ),
    heap: heapOf(heap[row], heap[baseline]),
    growth: growth[row] ?? null,
  }));
  return {
    name,
    title,
    unit,
    baseline,
    comparison,
    measures,
    requestsPerRound,
    rounds,
    leadIn,
    warmUp,
    warmUpNote,
    rows,
    absent,
  };
}

const otherMetrics: readonly Metric[] = ["latency", "delay", "rss", "alive", "server"];

function valuesOf(samples: readonly Sample[] = [], metric: Metric): number[] {
  return samples.flatMap((sample) => sample[metric] ?? []);
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
