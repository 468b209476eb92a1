import type { Comparison, RowFigures, ScenarioFigures } from "./figures.ts";
import { verdictTable } from "./goals/verdict-table.ts";
import type { Verdict } from "./goals/verdicts.ts";
import type { Machine } from "./machine.ts";
import type { Metric } from "./sample.ts";
import type { Measure } from "./scenarios/scenario.ts";
import { type Column, table } from "./table.ts";

/** The run as a text for people: the same in a terminal and in a pipe. */
export function report(
  machine: Machine,
  scenarios: readonly ScenarioFigures[],
  verdicts: readonly Verdict[] = [],
): string {
  const sections = scenarios.map((scenario) => section(scenario));
  const goals = verdicts.length === 0 ? [] : [verdictTable(verdicts)];
  return [heading(machine), ...sections, ...goals, reading].join("\n\n");
}

function heading(machine: Machine): string {
  const { node, platform, cpus, cpuModel, loadBefore, loadAfter, versions, placement } = machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Trunkline bench: HTTP clients side by side
Node ${node} on ${platform}, ${cpus} CPUs (${cpuModel}), load average ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after
${packages.join(", ")}
Each row is a process of its own, with its client's default settings; the server (node:net, keep-alive) is another.
${places(placement)}
Every client reads status, one header and the whole body of every answer, parsed where it is JSON; a wrong or missing one
fails the run.`;
}

function places({ client, server }: Machine["placement"]): string {
  return client === null
    ? "Clients and the server share all CPUs."
    : `Where a server takes part, clients run on CPU ${client} and the server on CPU ${server}.`;
}

const reading = `CPU is user and system time of the client's process, all threads; figures are microseconds for one request (stream, URL …).
Quartiles: half of the rounds lie between them. What the control row differs by is noise: trust no smaller difference.`;

function section({
  title,
  unit,
  baseline,
  comparison,
  rounds,
  requestsPerRound,
  leadIn,
  warmUp,
  warmUpNote,
  measures,
  rows,
  absent,
}: ScenarioFigures): string {
  const requests = requestsPerRound === 1 ? `1 ${unit}` : `${requestsPerRound} ${unit}s`;
  const turn = `${rounds} rounds of ${requests} in each row${leadIn === 0 ? "" : `, not counting ${leadIn} before each`}`;
  const before = `a warm-up of ${warmUp} ${unit}s${warmUpNote === "" ? "" : `, ${warmUpNote}`}`;
  const method = `${turn}, in random order, after ${before}`;
  const isRatio = comparison === "ratio";
  const first = { group: "", name: isRatio ? `ratio to ${baseline}` : "", cell: ({ row }: RowFigures) => row };
  const others = measures.flatMap((measure) => columnsOf[measure]);
  const columns = [first, ...(isRatio ? ratioColumns : differenceColumns), ...others];
  const missing = Object.entries(absent).map(([row, reason]) => `\n${row} is absent: ${reason}`);
  return `${title}\n${method}\n\n${table(columns, rows)}${missing.join("")}`;
}

const micro = (value: number): string => value.toFixed(value < 20 ? 2 : 1);
const mebibytes = (value: number): string => (value / 1024 / 1024).toFixed(1);
const percent = (value: number): string => (value * 100).toFixed(0);
const factor = (value: number): string => value.toFixed(2);
const bytes = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(0));
const range = ({ quartiles: [low, high] }: Comparison): string => `${factor(low)}–${factor(high)}`;

const ratioColumns: readonly Column<RowFigures>[] = [
  { group: "CPU µs", name: "median", cell: ({ cpu }) => micro(cpu.median) },
  { group: "CPU µs", name: "min", cell: ({ cpu }) => micro(cpu.minimum) },
  { group: "CPU ratio", name: "median", cell: ({ cpuCompared }) => factor(cpuCompared.median) },
  { group: "CPU ratio", name: "min", cell: ({ cpuCompared }) => factor(cpuCompared.minimum) },
  { group: "CPU ratio", name: "quartiles", cell: ({ cpuCompared }) => range(cpuCompared) },
  { group: "wall µs", name: "median", cell: ({ wall }) => micro(wall.median) },
  { group: "wall µs", name: "min", cell: ({ wall }) => micro(wall.minimum) },
  { group: "wall ratio", name: "median", cell: ({ wallCompared }) => factor(wallCompared.median) },
  { group: "wall ratio", name: "min", cell: ({ wallCompared }) => factor(wallCompared.minimum) },
];

const differenceColumns: readonly Column<RowFigures>[] = [
  { group: "CPU µs", name: "median", cell: ({ cpu }) => micro(cpu.median) },
  { group: "CPU µs", name: "min", cell: ({ cpu }) => micro(cpu.minimum) },
  { group: "µs above the floor", name: "median", cell: ({ cpuCompared }) => micro(cpuCompared.median) },
  { group: "µs above the floor", name: "min", cell: ({ cpuCompared }) => micro(cpuCompared.minimum) },
  { group: "µs above the floor", name: "quartiles", cell: ({ cpuCompared }) => range(cpuCompared) },
];

const columnsOf: Readonly<Record<Measure, readonly Column<RowFigures>[]>> = {
  heap: [
    { group: "heap bytes", name: "all", cell: ({ heap }) => bytes(heap?.all) },
    { group: "heap bytes", name: "above", cell: ({ heap }) => bytes(heap?.above) },
  ],
  growth: [{ group: "2 × input", name: "CPU grows ×", cell: ({ growth }) => (growth === null ? "" : factor(growth)) }],
  latency: [other("latency p50 µs", "median", "latency", micro)],
  delay: [other("timer delay p99 µs", "median", "delay", micro)],
  memory: [other("RSS MiB", "median", "rss", mebibytes), other("heap MiB", "median", "alive", mebibytes)],
  server: [other("server", "busy %", "server", percent)],
};

function other(group: string, name: string, metric: Metric, written: (value: number) => string): Column<RowFigures> {
  return {
    group,
    name,
    cell: ({ others }) => {
      const value = others[metric]?.median;
      return value === undefined ? "" : written(value);
    },
  };
}
