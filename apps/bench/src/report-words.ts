import type { ScenarioFigures } from "./figures.ts";
import type { Machine } from "./machine.ts";
import type { Result } from "./results/result.ts";

/** Where and how the run was made, line by line. */
export function headingLines({
  machine,
  seed,
  handicap = 0,
}: Pick<Result, "machine" | "seed" | "handicap">): readonly string[] {
  const lines = machineLines(machine);
  const order = `The order of the rows in each round is random, of seed ${seed}.`;
  return handicap === 0
    ? [...lines, order]
    : [...lines, order, `No measurement: Trunkline's own rows have ${handicap} % of extra work.`];
}

function machineLines({
  node,
  platform,
  cpus,
  cpuModel,
  loadBefore,
  loadAfter,
  versions,
  placement,
}: Machine): readonly string[] {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const load = `load average ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after`;
  return [
    `Node ${node} on ${platform}, ${cpus} CPUs (${cpuModel}), ${load}`,
    packages.join(", "),
    "Each row is a process of its own, with its client's default settings; the server (node:net, keep-alive) is another.",
    places(placement),
    "Every client reads status, one header and the whole body of every answer, parsed where it is JSON; a wrong one fails",
    "the run, and so do more than one in a thousand that are missing.",
  ];
}

function places({ client, server }: Machine["placement"]): string {
  return client === null
    ? "Clients and the server share all CPUs."
    : `Where a server takes part, clients run on CPU ${client} and the server on CPU ${server}.`;
}

/** How one scenario was measured. */
export function methodOf({ unit, rounds, requestsPerRound, leadIn, warmUp, warmUpNote }: ScenarioFigures): string {
  const requests = requestsPerRound === 1 ? `1 ${unit}` : `${requestsPerRound} ${unit}s`;
  const turn = `${rounds} rounds of ${requests} in each row${leadIn === 0 ? "" : `, not counting ${leadIn} before each`}`;
  const before = `a warm-up of ${warmUp} ${unit}s${warmUpNote === "" ? "" : `, ${warmUpNote}`}`;
  return `${turn}, in random order, after ${before}`;
}

/** Rows that could not take part, a line for each reason, and those some of whose requests failed. */
export function remarks({ absent, rows }: ScenarioFigures): readonly string[] {
  const reasons = Map.groupBy(Object.keys(absent), (row) => absent[row]!);
  return [
    ...[...reasons].map(([reason, names]) =>
      names.length === 1 ? `${names[0]} is absent: ${reason}` : `${names.join(", ")} are absent: ${reason}`,
    ),
    ...rows.flatMap(({ row, errors = 0 }) => (errors === 0 ? [] : [`${row}: ${errors} requests were not answered`])),
  ];
}

/** How to read the figures. */
export const reading: readonly string[] = [
  "CPU is user and system time of the client's process, all threads; figures are microseconds for one request (stream, URL …).",
  "Quartiles: half of the rounds lie between them. What the control row differs by is noise: there is a verdict only where a",
  "row differs by more. Server: the share of the time that its process was busy; near 100 it is what is measured.",
];
