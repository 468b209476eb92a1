import type { Comparison, RowFigures, ScenarioFigures } from "./figures.ts";
import type { Metric } from "./metrics.ts";
import { standingOf } from "./results/standing.ts";
import type { Measure } from "./scenarios/scenario.ts";
import type { Column } from "./table.ts";

/** The columns of a scenario's table: its rows' names, their cost, and what else it measures. */
export function columnsFor(figures: ScenarioFigures): readonly Column<RowFigures>[] {
  const { baseline, comparison, measures, rows } = figures;
  const isRatio = comparison === "ratio";
  const first = { group: "", name: isRatio ? `ratio to ${baseline}` : "", cell: ({ row }: RowFigures) => row };
  const others = measures.flatMap((measure) => columnsOf[measure]);
  const hasServer = rows.some((row) => row.others.server !== undefined);
  return [
    first,
    ...(isRatio ? ratioColumns(figures) : differenceColumns),
    ...others,
    ...(hasServer ? [other("server", "busy %", "server", percent)] : []),
  ];
}

const micro = (value: number): string => value.toFixed(value < 20 ? 2 : 1);
const mebibytes = (value: number): string => (value / 1024 / 1024).toFixed(1);
const percent = (value: number): string => (value * 100).toFixed(0);
const factor = (value: number): string => value.toFixed(2);
const bytes = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(0));
const range = ({ quartiles: [low, high] }: Comparison): string => `${factor(low)}–${factor(high)}`;

function ratioColumns(figures: ScenarioFigures): readonly Column<RowFigures>[] {
  const cpuStanding = standingOf(figures, "cpuCompared");
  const wallStanding = standingOf(figures, "wallCompared");
  return [
    { group: "CPU µs", name: "median", cell: ({ cpu }) => micro(cpu.median) },
    { group: "CPU µs", name: "min", cell: ({ cpu }) => micro(cpu.minimum) },
    { group: "CPU ratio", name: "median", cell: ({ cpuCompared }) => factor(cpuCompared.median) },
    { group: "CPU ratio", name: "quartiles", cell: ({ cpuCompared }) => range(cpuCompared) },
    { group: "CPU ratio", name: "verdict", hasWords: true, cell: (row) => cpuWords[cpuStanding(row)] },
    { group: "wall µs", name: "median", cell: ({ wall }) => micro(wall.median) },
    { group: "wall ratio", name: "median", cell: ({ wallCompared }) => factor(wallCompared.median) },
    { group: "wall ratio", name: "verdict", hasWords: true, cell: (row) => wallWords[wallStanding(row)] },
  ];
}

const cpuWords = { less: "cheaper", more: "dearer", same: "" } as const;
const wallWords = { less: "faster", more: "slower", same: "" } as const;

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
  latency: [other("latency", "p50 µs", "latency", micro)],
  delay: [other("delay", "p99 µs", "delay", micro)],
  memory: [other("RSS", "MiB", "rss", mebibytes), other("heap", "MiB", "alive", mebibytes)],
  // Where a row has it, it is shown anyway.
  server: [],
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
