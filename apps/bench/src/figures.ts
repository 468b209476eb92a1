import type { Measurement } from "./measure.ts";
import { type Metric, otherMetrics, valuesOf } from "./metrics.ts";
import type { Sample } from "./sample.ts";
import type { Measure } from "./scenarios/scenario.ts";
import { median, minimum, quantile } from "./stats.ts";

/** Microseconds for one request, where the metric is no other. */
export interface Figure {
  readonly median: number;
  readonly minimum: number;
  /** Half of the rounds lie between these two; earlier results have none. */
  readonly quartiles?: Quartiles;
}

export type Quartiles = readonly [low: number, high: number];

/** The baseline's figures as 1 in `ratio`, or as 0 in `difference`; compared round by round, so that drift falls on both. */
export interface Comparison extends Figure {
  /** Of the comparisons made round by round: half of them lie between these two. */
  readonly quartiles: Quartiles;
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
  /** What was measured beside these, for each request or process. */
  readonly others: Readonly<Partial<Record<Metric, Figure>>>;
  /** Requests of all rounds that were not answered; earlier results do not say. */
  readonly errors?: number;
  /** Bytes of memory that the process had as its requests went on, at equal distances; none where nobody looked. */
  readonly course?: readonly number[];
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

export function figuresOf(measurement: Measurement): ScenarioFigures {
  const { scenario, rounds, warmUp, samples, watched, absent, heap, growth } = measurement;
  const { name, title, unit, baseline, comparison, measures, requestsPerRound, leadIn = 0, warmUpNote = "" } = scenario;
  const values = (row: string): ReturnType<typeof valuesOf> =>
    valuesOf(samples[row] ?? [], watched[row] ?? [], requestsPerRound);
  const base = values(baseline);
  const rows = Object.entries(samples).map(([row, sampled]) => {
    const own = values(row);
    return {
      row,
      cpu: figure(own.cpu),
      wall: figure(own.wall),
      cpuCompared: compared(own.cpu, base.cpu, comparison),
      wallCompared: compared(own.wall, base.wall, comparison),
      others: Object.fromEntries(
        otherMetrics.flatMap((metric) => (own[metric].length === 0 ? [] : [[metric, figure(own[metric])]])),
      ),
      errors: sampled.reduce((sum, sample) => sum + sample.errors, 0),
      course: courseOf(sampled),
      heap: heapOf(heap[row], heap[baseline]),
      growth: growth[row] ?? null,
    };
  });
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

function figure(values: readonly number[]): Figure {
  return { median: median(values), minimum: minimum(values), quartiles: quartilesOf(values) };
}

function quartilesOf(values: readonly number[]): Quartiles {
  return [quantile(values, 0.25), quantile(values, 0.75)];
}

function compared(
  values: readonly number[],
  baseline: readonly number[],
  comparison: "ratio" | "difference",
): Comparison {
  const compare = (value: number, base: number): number => (comparison === "ratio" ? value / base : value - base);
  const each = values.map((value, round) => compare(value, baseline[round] ?? Number.NaN));
  return {
    median: median(each),
    minimum: compare(minimum(values), minimum(baseline)),
    quartiles: quartilesOf(each),
  };
}

function courseOf(samples: readonly Sample[]): readonly number[] {
  const courses = samples.flatMap(({ course }) => (course === undefined ? [] : [course]));
  return (courses[0] ?? []).map((_, at) => median(courses.map((course) => course[at]!)));
}

function heapOf(all: number | undefined, baseline: number | undefined): HeapFigure | null {
  return all === undefined || baseline === undefined ? null : { all, above: all - baseline };
}
