import type { Sample } from "./sample.ts";
import { Row } from "./row.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { type BenchServer, type ServerKind, startServer } from "./servers/server-process.ts";
import { seeded, shuffled } from "./shuffle.ts";
import { median } from "./stats.ts";

/** By row: one sample for each round. */
export type Samples = Readonly<Record<string, readonly Sample[]>>;

/** What was measured of one scenario. */
export interface Measurement {
  readonly scenario: Scenario;
  readonly rounds: number;
  /** Requests of each row before the first round. */
  readonly warmUp: number;
  readonly samples: Samples;
  /** Longer turns after the rounds, for what takes a while to be seen; empty where nothing is sent to a server. */
  readonly watched: Samples;
  /** Rows that could not take part, and why. */
  readonly absent: Readonly<Record<string, string>>;
  /** By row: bytes for one request; empty where the scenario does not measure it. */
  readonly heap: Readonly<Record<string, number>>;
  /** By row: the cost of twice the input as a multiple; empty where the scenario does not measure it. */
  readonly growth: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  readonly rounds: number;
  readonly warmUp: number;
  /** Milliseconds after which no further round begins; the warm-up may take half of them. `Infinity` for none. */
  readonly limit: number;
  /** Percent of extra work for Trunkline's own rows; none by default. */
  readonly handicap?: number;
  /** Longer turns after the rounds; three by default. */
  readonly watchedTurns?: number;
  /** Its own process by default. */
  readonly startServer?: (kind: ServerKind) => Promise<BenchServer>;
}

/** The order in which the rows take turns is random, and the same in every run. */
export const seed = 20_261_121;

const warmUpSteps = 20;

// Microseconds, for a timer of one millisecond to have some ticks, and whole bursts of requests.
const watchedTime = 120_000;
const watchedStep = 100;

/** Runs every row of a scenario, one turn each in every round. Rejects if any answer is wrong or missing. */
export async function measure(scenario: Scenario, options: MeasureOptions): Promise<Measurement> {
  const begun = performance.now();
  const isOver = (limit: number): boolean => performance.now() - begun > limit;
  const { server: kind, requestsPerRound, measures, baseline } = scenario;
  const server = kind === null ? null : await (options.startServer ?? startServer)(kind);
  const all = Object.keys(scenario.rows).map((name) => new Row(scenario, name, server, options.handicap ?? 0));
  try {
    await Promise.all(all.map((row) => row.start()));
    const rows = all.filter((row) => row.absence === null);
    const warmUp = await warmedUp(rows, options.warmUp, () => isOver(options.limit / 2));
    const samples = await sampled(rows, requestsPerRound, options.rounds, () => isOver(options.limit));
    const isWatched = server !== null && scenario.startsAnew !== true;
    const { watchedTurns = 3 } = options;
    return {
      scenario,
      rounds: samples[baseline]?.length ?? 0,
      warmUp,
      samples,
      watched: isWatched
        ? await watched(rows, requestsPerRound, samples, watchedTurns, () => isOver(options.limit))
        : {},
      absent: {
        ...scenario.absent,
        ...Object.fromEntries(all.flatMap(({ name, absence }) => (absence === null ? [] : [[name, absence]]))),
      },
      heap: measures.includes("heap") ? await byRow(rows, (row) => row.heap()) : {},
      growth: measures.includes("growth") ? await byRow(rows, (row) => row.growth(requestsPerRound)) : {},
    };
  } finally {
    await Promise.all(all.map((row) => row.close()));
    await server?.close();
  }
}

/** Answers how many requests each row has done. */
async function warmedUp(rows: readonly Row[], requests: number, isOver: () => boolean): Promise<number> {
  const step = Math.ceil(requests / warmUpSteps);
  let done = 0;
  while (done < requests && !isOver()) {
    for (const row of rows) await row.warmUp(step);
    done += step;
  }
  return done;
}

async function sampled(
  rows: readonly Row[],
  requests: number,
  rounds: number,
  isOver: () => boolean,
): Promise<Samples> {
  const random = seeded(seed);
  const samples = Object.fromEntries(rows.map(({ name }): [string, Sample[]] => [name, []]));
  for (let round = 0; round < rounds && (round === 0 || !isOver()); round += 1)
    for (const row of shuffled(rows, random)) samples[row.name]?.push(await row.turn(requests));
  return samples;
}

async function watched(
  rows: readonly Row[],
  requestsPerRound: number,
  before: Samples,
  turns: number,
  isOver: () => boolean,
): Promise<Samples> {
  const step = Math.min(watchedStep, requestsPerRound);
  const requestsOf = (name: string): number => {
    const wall = median(before[name]!.map((sample) => sample.wall));
    return Math.ceil(watchedTime / wall / step) * step;
  };
  const samples = Object.fromEntries(rows.map(({ name }): [string, Sample[]] => [name, []]));
  for (let turn = 0; turn < turns && (turn === 0 || !isOver()); turn += 1)
    for (const row of rows) samples[row.name]!.push(await row.watchedTurn(requestsOf(row.name)));
  return samples;
}

async function byRow(rows: readonly Row[], measured: (row: Row) => Promise<number>): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const row of rows) figures[row.name] = await measured(row);
  return figures;
}
