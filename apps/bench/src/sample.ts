import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import type { Elsewhere, Measure, Subject } from "./scenarios/scenario.ts";
import { median } from "./stats.ts";

/** What one turn has cost; what a scenario does not measure is absent. */
export interface Sample {
  /** Microseconds of CPU, user and system, of all threads of the process, for one request. */
  readonly cpu: number;
  /** Microseconds by the clock, for one request. */
  readonly wall: number;
  /** Microseconds: half of the requests took less. */
  readonly latency?: number;
  /** Microseconds between two ticks of a timer of one millisecond: 99 of 100 were less. */
  readonly delay?: number;
  /** Bytes of memory that the process has. */
  readonly rss?: number;
  /** Bytes on its heap after a collection. */
  readonly alive?: number;
  /** The server's CPU time as a share of the clock's. */
  readonly server?: number;
}

export type Metric = keyof Sample;

/** A sample, and what the server must have seen of it. */
export interface Turn {
  readonly sample: Sample;
  readonly requests: number;
  /** At most so many more. */
  readonly uncounted: number;
}

export async function turnOf(subject: Subject, requests: number, measures: readonly Measure[]): Promise<Turn> {
  const delays = measures.includes("delay") ? monitorEventLoopDelay({ resolution: 1 }) : null;
  if (subject.latencies !== undefined) subject.latencies.length = 0;
  delays?.enable();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const elsewhere = await subject.turn(requests);
  const wall = (performance.now() - start) * 1000;
  // What a client leaves to be done after its last answer is its cost too.
  await setImmediate();
  const { user, system } = process.cpuUsage(cpuBefore);
  delays?.disable();
  const own: Elsewhere = { requests, cpu: user + system, wall, uncounted: 0 };
  const done = elsewhere ?? own;
  return {
    sample: {
      cpu: done.cpu / done.requests,
      wall: done.wall / done.requests,
      ...(measures.includes("latency") && subject.latencies ? { latency: median(subject.latencies) } : {}),
      ...(delays === null ? {} : { delay: delays.percentile(99) / 1000 }),
      ...(measures.includes("memory") ? await memory() : {}),
    },
    requests: done.requests,
    uncounted: done.uncounted,
  };
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
