import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import type { Elsewhere, Measure, Subject } from "./scenarios/scenario.ts";

/** What one turn has cost; what nobody measured is absent. */
export interface Sample {
  /** Microseconds of CPU, user and system, of all threads of the process, for one request. */
  readonly cpu: number;
  /** Microseconds by the clock, for one request. */
  readonly wall: number;
  /** Microseconds that single requests took. */
  readonly latencies?: readonly number[];
  /** Requests that were not answered. */
  readonly errors: number;
  /** Microseconds between two ticks of a timer of one millisecond: 99 of 100 were less. */
  readonly delay?: number;
  /** Bytes: the most memory that the process has had so far. */
  readonly peak?: number;
  /** Bytes of memory that the process has. */
  readonly rss?: number;
  /** Bytes on its heap after a collection. */
  readonly alive?: number;
  /** The server's CPU time as a share of the clock's. */
  readonly server?: number;
  /** Bytes of one request, and of one answer, as the server counted them. */
  readonly sent?: number;
  readonly received?: number;
  /** How many the client used. */
  readonly connections?: number;
  /** Microseconds that it took to set up each of them. */
  readonly connects?: readonly number[];
  /** Bytes of memory that the process had as the turn went on, at equal distances. */
  readonly course?: readonly number[];
}

/** A sample, and what the server must have seen of it. */
export interface Turn {
  readonly sample: Sample;
  readonly requests: number;
  /** At most so many more. */
  readonly uncounted: number;
}

export async function turnOf(subject: Subject, requests: number, measures: readonly Measure[]): Promise<Turn> {
  const delays = measures.includes("delay") ? monitorEventLoopDelay({ resolution: 1 }) : null;
  const { latencies, failures, connects, course } = subject;
  for (const notes of [latencies, failures, connects, course]) notes?.splice(0);
  delays?.enable();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const elsewhere = await subject.turn(requests);
  const wall = (performance.now() - start) * 1000;
  // What a client leaves to be done after its last answer is its cost too.
  await setImmediate();
  const { user, system } = process.cpuUsage(cpuBefore);
  delays?.disable();
  const own: Elsewhere = { requests, cpu: user + system, wall, uncounted: 0, peak: peak() };
  const done = elsewhere ?? { ...own, ...(latencies === undefined ? {} : { latencies }) };
  return {
    sample: {
      cpu: done.cpu / done.requests,
      wall: done.wall / done.requests,
      errors: errorsIn(subject, requests),
      ...(done.latencies === undefined ? {} : { latencies: done.latencies.map((each) => Math.round(each * 10) / 10) }),
      ...(connects === undefined ? {} : { connects }),
      ...(course === undefined ? {} : { course }),
      ...(done.peak === undefined ? {} : { peak: done.peak }),
      ...(delays === null || delays.count === 0 || elsewhere ? {} : { delay: delays.percentile(99) / 1000 }),
      ...(measures.includes("memory") ? await memory() : {}),
    },
    requests: done.requests,
    uncounted: done.uncounted,
  };
}

// More than one failure in a thousand requests is no accident, and what the others took says nothing any more.
const tolerated = 0.001;

/** Of the last turn. Throws the first failure where there are too many. */
export function errorsIn({ failures = [] }: Subject, requests: number): number {
  if (failures.length > requests * tolerated) throw failures[0];
  return failures.length;
}

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}

async function memory(): Promise<{ rss: number; alive: number }> {
  const rss = process.memoryUsage.rss();
  globalThis.gc?.();
  // Finalizers, which run between two turns of the loop, let go of what the first collection could not have.
  await setImmediate();
  await setImmediate();
  globalThis.gc?.();
  return { rss, alive: process.memoryUsage().heapUsed };
}
