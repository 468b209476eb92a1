interface Figure {
  readonly median: number;
}

/** What a result of the bench is read for; apps/bench writes more into it. */
interface Result {
  readonly format: 1;
  readonly date: string;
  readonly machine: {
    readonly node: string;
    readonly platform: string;
    readonly cpus: number;
    readonly cpuModel: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly placement: { readonly client: number | null };
  };
  readonly scenarios: readonly {
    readonly name: string;
    readonly title: string;
    readonly baseline: string;
    readonly rows: readonly {
      readonly row: string;
      readonly cpu: Figure;
      readonly wall: Figure;
      readonly cpuCompared: Figure;
      readonly wallCompared: Figure;
    }[];
  }[];
}

/**
 * A scenario's rows, the cheapest first, with machine, versions and date; or the fastest first, by how much faster they are
 * than the row `against`. Throws where the result lacks one of these.
 */
export function figuresTable(value: unknown, path: string, scenario: string, against?: string): string {
  const { format, date, machine, scenarios } = value as Partial<Result>;
  if (format !== 1 || date === undefined || machine === undefined) throw new Error("it is no result of this bench");
  const found = scenarios?.find(({ name }) => name === scenario);
  if (found === undefined) throw new Error("it has no such scenario");
  const lines = against === undefined ? byCost(found) : bySpeed(found, against);
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return [
    ...lines.map((line) => `| ${line.join(" | ")} |`),
    "",
    `${date.slice(0, 10)}, Node ${machine.node} on ${machine.platform}, ${machine.cpus} CPUs (${machine.cpuModel}); ${versions.join(", ")}.`,
    `Medians, ${machine.placement.client === null ? "client and server on the same processors" : "client and server on a processor of their own"}; the control row is the same client once more. Source: \`${path}\`.`,
  ].join("\n");
}

type Scenario = Result["scenarios"][number];

function byCost({ title, baseline, rows }: Scenario): readonly (readonly string[])[] {
  const sorted = rows.toSorted((one, other) => one.cpu.median - other.cpu.median);
  return [
    [title, "CPU µs each", `CPU, of ${baseline}`, `time, of ${baseline}`],
    ["---", "---:", "---:", "---:"],
    ...sorted.map(({ row, cpu, cpuCompared, wallCompared }) => [
      row,
      cpu.median.toFixed(1),
      cpuCompared.median.toFixed(2),
      wallCompared.median.toFixed(2),
    ]),
  ];
}

function bySpeed({ title, rows }: Scenario, against: string): readonly (readonly string[])[] {
  const slow = rows.find(({ row }) => row === against);
  if (slow === undefined) throw new Error(`it has no row ${against}`);
  const sorted = rows.toSorted((one, other) => one.wall.median - other.wall.median);
  return [
    [title, "time µs each", `times as fast as ${against}`],
    ["---", "---:", "---:"],
    ...sorted.map(({ row, wall }) => [row, wall.median.toFixed(1), (slow.wall.median / wall.median).toFixed(1)]),
  ];
}
