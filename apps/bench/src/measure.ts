import type { Scenario } from "./scenarios/scenario.ts";
import { type BenchServer, startJsonServer } from "./servers/server-process.ts";
import { seeded, shuffled } from "./shuffle.ts";
import { type Sample, SubjectProcess } from "./subject-process.ts";

/** By row: one sample for each round. */
export type Samples = Readonly<Record<string, readonly Sample[]>>;

/** What was measured of one scenario. */
export interface Measurement {
  readonly scenario: Scenario;
  readonly rounds: number;
  /** Requests of each row before the first round. */
  readonly warmUp: number;
  readonly samples: Samples;
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
  /** Its own process by default. */
  readonly startServer?: () => Promise<BenchServer>;
}

/** The order in which the rows take turns is random, and the same in every run. */
export const seed = 20_261_121;

const warmUpSteps = 20;

/** Runs every row of a scenario, one turn each in every round. Rejects if any answer is wrong or missing. */
export async function measure(scenario: Scenario, options: MeasureOptions): Promise<Measurement> {
  const start = performance.now();
  const isOver = (limit: number): boolean => performance.now() - start > limit;
  const server = scenario.usesServer ? await (options.startServer ?? startJsonServer)() : null;
  const rows = new Map<string, SubjectProcess>();
  try {
    for (const row of Object.keys(scenario.rows))
      rows.set(row, new SubjectProcess(scenario, row, server?.origin ?? ""));
    await Promise.all([...rows.values()].map((subject) => subject.ready()));
    const warmUp = await warmedUp(rows, options.warmUp, () => isOver(options.limit / 2));
    const samples = await sampled(rows, scenario.requestsPerRound, options.rounds, () => isOver(options.limit));
    const rounds = samples[scenario.baseline]?.length ?? 0;
    if (server !== null) await refuseMissing(server, rows.size * (warmUp + rounds * scenario.requestsPerRound));
    const heap = scenario.measuresHeap ? await byRow(rows, (subject) => subject.heap()) : {};
    const growth = scenario.measuresGrowth
      ? await byRow(rows, (subject) => subject.growth(scenario.requestsPerRound))
      : {};
    return { scenario, rounds, warmUp, samples, heap, growth };
  } finally {
    await Promise.all([...rows.values()].map((subject) => subject.close()));
    await server?.close();
  }
}

type Rows = ReadonlyMap<string, SubjectProcess>;

/** Answers how many requests each row has done. */
async function warmedUp(rows: Rows, requests: number, isOver: () => boolean): Promise<number> {
  const step = Math.ceil(requests / warmUpSteps);
  let done = 0;
  while (done < requests && !isOver()) {
    for (const subject of rows.values()) await subject.turn(step);
    done += step;
  }
  return done;
}

async function sampled(rows: Rows, requests: number, rounds: number, isOver: () => boolean): Promise<Samples> {
  const random = seeded(seed);
  const samples = Object.fromEntries([...rows.keys()].map((row): [string, Sample[]] => [row, []]));
  for (let round = 0; round < rounds && (round === 0 || !isOver()); round += 1)
    for (const [row, subject] of shuffled([...rows], random)) samples[row]?.push(await subject.turn(requests));
  return samples;
}

async function byRow(
  rows: Rows,
  measured: (subject: SubjectProcess) => Promise<number>,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [row, subject] of rows) figures[row] = await measured(subject);
  return figures;
}

async function refuseMissing(server: BenchServer, expected: number): Promise<void> {
  const served = await server.served();
  if (served !== expected)
    throw new Error(`the server answered ${served} requests where the clients were to send ${expected}.`);
}
