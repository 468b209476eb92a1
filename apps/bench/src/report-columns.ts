import type { Comparison, RowFigures, ScenarioFigures } from "./figures.ts";
import type { Metric } from "./sample.ts";
import type { Measure } from "./scenarios/scenario.ts";
import type { Column } from "./table.ts";

/** The columns of a scenario's table: its rows' names, their cost, and what else it measures. */
export function columnsFor({ baseline, comparison, measures }: ScenarioFigures): readonly Column<RowFigures>[] {
  const isRatio = comparison === "ratio";
  const first = { group: "", name: isRatio ? `ratio to ${baseline}` : "", cell: ({ row }: RowFigures) => row };
  const others = measures.flatMap((measure) => columnsOf[measure]);
  return [first, ...(isRatio ? ratioColumns : differenceColumns), ...others];
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
