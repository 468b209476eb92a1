import type { Figure, RowFigures, ScenarioFigures } from "../figures.ts";
import type { Result } from "./result.ts";

const head = [
  "scenario",
  "row",
  "metric",
  "median",
  "minimum",
  "low",
  "high",
  "compared median",
  "compared low",
  "compared high",
];

/** The run as lines for a spreadsheet (RFC 4180): one for each figure of each row. */
export function commaSeparated({ scenarios }: Result): string {
  return [head, ...scenarios.flatMap(linesOf)].map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

function linesOf({ name, rows }: ScenarioFigures): readonly (readonly string[])[] {
  return rows.flatMap((row) => figuresIn(row).map((figures) => [name, row.row].concat(figures)));
}

function figuresIn(row: RowFigures): readonly (readonly string[])[] {
  const { cpu, wall, cpuCompared, wallCompared, others, errors, course = [] } = row;
  const numbers = ({ median, minimum, quartiles }: Figure): string[] =>
    [median, minimum, ...(quartiles ?? ["", ""])].map(String);
  const compared = ({ median, quartiles }: typeof cpuCompared): string[] => [median, ...quartiles].map(String);
  return [
    ["cpu", ...numbers(cpu), ...compared(cpuCompared)],
    ["wall", ...numbers(wall), ...compared(wallCompared)],
    ...Object.entries(others).map(([metric, figure]) => [metric].concat(numbers(figure), "", "", "")),
    ...course.map((bytes, at) => [`memory ${at + 1}/${course.length}`, String(bytes), "", "", "", "", "", ""]),
    ...(errors === undefined ? [] : [["errors", String(errors), "", "", "", "", "", ""]]),
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
