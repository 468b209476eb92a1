import type { Metric } from "../metrics.ts";
import { type Column, table } from "../table.ts";
import type { Verdict } from "./verdicts.ts";

/** What was wanted, what was seen, and whether that is enough: a line for each goal. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  return `Wanted and seen\n${reading}\n\n${table(columns, verdicts)}`;
}

const reading = `Medians of the rounds. "× less" is how many times as much the other row takes; noise is what the control row differs by.`;

const columns: readonly Column<Verdict>[] = [
  { group: "", name: "scenario", cell: ({ title }) => title },
  { group: "", name: "row", hasWords: true, cell: ({ row }) => row },
  { group: "", name: "figure", hasWords: true, cell: ({ metric }) => names[metric] },
  { group: "", name: "wanted", hasWords: true, cell: (verdict) => wantedIn(verdict) },
  { group: "", name: "goal", cell: ({ hoped }) => (hoped === undefined ? "" : hoped.toFixed(1)) },
  { group: "", name: "seen", cell: ({ seen }) => seen?.factor.toFixed(2) ?? "" },
  { group: "", name: "compared with", hasWords: true, cell: ({ seen, against }) => seen?.row ?? against.join(", ") },
  { group: "", name: "noise", cell: ({ noise }) => (Number.isNaN(noise) ? "" : `± ${(noise * 100).toFixed(0)} %`) },
  { group: "", name: "verdict", hasWords: true, cell: (verdict) => wordsFor(verdict) },
];

const names: Readonly<Record<Metric, string>> = {
  cpu: "CPU",
  wall: "time",
  rate: "requests/s",
  mean: "latency mean",
  latency: "latency p50",
  p95: "latency p95",
  p99: "latency p99",
  connect: "connection time",
  delay: "timer delay p99",
  peak: "peak RSS",
  rss: "RSS",
  alive: "heap",
  sent: "bytes sent",
  received: "bytes received",
  connections: "connections",
  server: "server",
};

function wantedIn({ wanted }: Verdict): string {
  return "timesLess" in wanted ? `≥ ${wanted.timesLess.toFixed(1)} × less` : `≤ ${wanted.timesAsMuch.toFixed(1)} × it`;
}

function wordsFor({ seen, wanted, hoped, noise, isReached }: Verdict): string {
  if (seen === null) return "not measured";
  const bound = "timesLess" in wanted ? wanted.timesLess : wanted.timesAsMuch;
  const doubt = Math.abs(seen.factor / bound - 1) <= noise ? ", within the noise" : "";
  if (!isReached) return `NOT REACHED${doubt}`;
  return hoped !== undefined && seen.factor >= hoped ? "reached, and the goal" : `reached${doubt}`;
}
