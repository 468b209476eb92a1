import { latenciesOf } from "./latencies.ts";
import type { Sample } from "./sample.ts";
import { median } from "./stats.ts";

/** What the rounds of a row give figures of; microseconds, bytes, or a share. */
export type Metric =
  | Exclude<keyof Sample, "latencies" | "errors" | "connects" | "course">
  /** Requests in a second. */
  | "rate"
  /** Of single requests. */
  | "mean"
  | "latency"
  | "p95"
  | "p99"
  /** Setting up a connection. */
  | "connect";

/** In the order they are shown. */
export const otherMetrics: readonly Exclude<Metric, "cpu" | "wall">[] = [
  "rate",
  "mean",
  "latency",
  "p95",
  "p99",
  "connect",
  "delay",
  "peak",
  "rss",
  "alive",
  "sent",
  "received",
  "connections",
  "server",
];

// Microseconds: in less, what it costs the server to be asked about itself is most of what it did.
const leastForServer = 10_000;

/** One value for each round, or for each block of single requests, or for each watched turn where the rounds have none. */
export function valuesOf(samples: readonly Sample[], watched: readonly Sample[], requests: number): Values {
  const direct = (metric: keyof Sample, from = samples): number[] =>
    from.flatMap((sample) => (sample[metric] ?? []) as number | []);
  const rounds = samples.map(({ latencies = [] }) => latencies).filter(({ length }) => length > 0);
  const wall = direct("wall");
  const delay = direct("delay");
  const isLong = median(wall) * requests >= leastForServer;
  return {
    cpu: direct("cpu"),
    wall,
    rate: wall.map((each) => 1e6 / each),
    ...latenciesOf(rounds),
    connect: connectionTimes(watched),
    delay: delay.length > 0 ? delay : direct("delay", watched),
    peak: direct("peak"),
    rss: direct("rss"),
    alive: direct("alive"),
    sent: direct("sent"),
    received: direct("received"),
    connections: direct("connections"),
    server: direct("server", isLong || watched.length === 0 ? samples : watched),
  };
}

type Values = Readonly<Record<Metric, readonly number[]>>;

/**
 * None where more connections were opened than there were pairs of requests: then both of a pair had a new one. Some pools
 * send the second request, not the first, on the new one; the two of a pair differ by its set-up all the same.
 */
function connectionTimes(watched: readonly Sample[]): readonly number[] {
  const times = watched.flatMap(({ connects = [], connections = 0 }) =>
    connections > 1.1 * connects.length ? [] : connects,
  );
  return times.length > 0 && median(times) < 0 ? times.map((time) => -time) : times;
}
