import type { Figure, RowFigures, ScenarioFigures } from "../figures.ts";
import type { Metric } from "../metrics.ts";
import type { Column } from "../table.ts";

/** The columns of a second table: what every row was seen to do beside its cost, each with its quartiles. */
export function moreColumnsFor({ rows }: ScenarioFigures): readonly Column<RowFigures>[] {
  const seen = described.filter(([metric]) => rows.some(({ others }) => others[metric] !== undefined));
  if (seen.length === 0) return [];
  const counted = rows.some(({ errors }) => errors !== undefined);
  return [
    { group: "", name: "", cell: ({ row }) => row },
    ...seen.map(([metric, name, written]) => ({
      group: "",
      name,
      cell: ({ others }: RowFigures): string => spread(others[metric], written),
    })),
    ...(rows.some(({ course = [] }) => course.length > 0) ? quarters : []),
    ...(counted ? [{ group: "", name: "errors", cell: ({ errors }: RowFigures): string => `${errors ?? ""}` }] : []),
  ];
}

const whole = (value: number): string => value.toFixed(0);
const micro = (value: number): string => value.toFixed(value < 20 ? 1 : 0);
const mebibytes = (value: number): string => (value / 1024 / 1024).toFixed(0);
const percent = (value: number): string => (value * 100).toFixed(0);

const described: readonly (readonly [metric: Metric, name: string, written: (value: number) => string])[] = [
  ["rate", "requests/s", whole],
  ["mean", "latency µs mean", micro],
  ["latency", "p50", micro],
  ["p95", "p95", micro],
  ["p99", "p99", micro],
  ["connect", "connecting µs", micro],
  ["delay", "timer p99 µs", micro],
  ["peak", "peak RSS MiB", mebibytes],
  ["sent", "bytes sent", whole],
  ["received", "bytes received", whole],
  ["connections", "connections", whole],
  ["server", "server busy %", percent],
];

const quarters: readonly Column<RowFigures>[] = [1, 2, 3, 4].map((quarter) => ({
  group: "",
  name: `MiB at ${quarter * 25} %`,
  cell: ({ course = [] }) =>
    course.length === 0 ? "" : mebibytes(course[Math.ceil((course.length * quarter) / 4) - 1]!),
}));

/** The median, and the quartiles where they differ from it as written. */
function spread(figure: Figure | undefined, written: (value: number) => string): string {
  if (figure === undefined) return "";
  const { median, quartiles = [median, median] } = figure;
  const [low, high] = quartiles.map(written);
  const middle = written(median);
  return low === middle && high === middle ? middle : `${middle} (${low}–${high})`;
}
