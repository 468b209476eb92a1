import type { Comparison, RowFigures, ScenarioFigures } from "./figures.ts";
import type { Machine } from "./machine.ts";
import { type Column, table } from "./table.ts";

/** The run as a text for people: the same in a terminal and in a pipe. */
export function report(machine: Machine, scenarios: readonly ScenarioFigures[]): string {
  return [heading(machine), ...scenarios.map((scenario) => section(scenario)), reading].join("\n\n");
}

function heading(machine: Machine): string {
  const { node, platform, cpus, cpuModel, loadBefore, loadAfter, versions } = machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Trunkline bench: HTTP clients side by side
Node ${node} on ${platform}, ${cpus} CPUs (${cpuModel}), load average ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after
${packages.join(", ")}
Each row is a process of its own, with its client's default settings; the server (node:http, keep-alive) is another.
Every client reads status, one header and the parsed JSON of every answer; a wrong or missing one fails the run.`;
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
  warmUp,
  rows,
}: ScenarioFigures): string {
  const requests = requestsPerRound === 1 ? `1 ${unit}` : `${requestsPerRound} ${unit}s`;
  const method = `${rounds} rounds of ${requests} in each row, in random order, after a warm-up of ${warmUp} ${unit}s`;
  const growth = rows.some((row) => row.growth !== null) ? [growthColumn] : [];
  const isRatio = comparison === "ratio";
  const first = { group: "", name: isRatio ? `ratio to ${baseline}` : "", cell: ({ row }: RowFigures) => row };
  return `${title}\n${method}\n\n${table([first, ...(isRatio ? ratioColumns : differenceColumns), ...growth], rows)}`;
}

const micro = (value: number): string => value.toFixed(value < 20 ? 2 : 1);
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

const growthColumn: Column<RowFigures> = {
  group: "2 × input",
  name: "CPU grows ×",
  cell: ({ growth }) => (growth === null ? "" : factor(growth)),
};

const differenceColumns: readonly Column<RowFigures>[] = [
  { group: "CPU µs", name: "median", cell: ({ cpu }) => micro(cpu.median) },
  { group: "CPU µs", name: "min", cell: ({ cpu }) => micro(cpu.minimum) },
  { group: "µs above the floor", name: "median", cell: ({ cpuCompared }) => micro(cpuCompared.median) },
  { group: "µs above the floor", name: "min", cell: ({ cpuCompared }) => micro(cpuCompared.minimum) },
  { group: "µs above the floor", name: "quartiles", cell: ({ cpuCompared }) => range(cpuCompared) },
  { group: "heap bytes", name: "all", cell: ({ heap }) => bytes(heap?.all) },
  { group: "heap bytes", name: "above", cell: ({ heap }) => bytes(heap?.above) },
];
