import type { ScenarioFigures } from "../figures.ts";
import { columnsFor } from "../report-columns.ts";
import { remarks, headingLines, methodOf, reading } from "../report-words.ts";
import type { Column } from "../table.ts";
import { moreColumnsFor } from "./more-columns.ts";
import type { Result } from "./result.ts";

/** The run as a page of Markdown. */
export function markdown(result: Result): string {
  const { date, scenarios } = result;
  const heading = `# Trunkline bench\n\n${[`${date}.`, ...headingLines(result)].join("\n")}`;
  return `${[heading, ...scenarios.map(section), reading.join("\n")].join("\n\n")}\n`;
}

function section(figures: ScenarioFigures): string {
  const absent = remarks(figures).map((line) => `\n${line}\n`);
  const more = moreColumnsFor(figures);
  const second = more.length === 0 ? "" : `\n${rowsOf(more, figures.rows)}\n`;
  return `## ${figures.title}\n\n${methodOf(figures)}.\n\n${rowsOf(columnsFor(figures), figures.rows)}\n${second}${absent.join("")}`.trimEnd();
}

function rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const names = columns.map(({ group, name }) => `${group} ${name}`.trim());
  const rule = columns.map((_, at) => (at === 0 ? "---" : "---:"));
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return [names, rule, ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
