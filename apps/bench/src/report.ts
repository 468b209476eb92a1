import type { ScenarioFigures } from "./figures.ts";
import { verdictTable } from "./goals/verdict-table.ts";
import { columnsFor } from "./report-columns.ts";
import { remarks, headingLines, methodOf, reading } from "./report-words.ts";
import type { Result } from "./results/result.ts";
import { table } from "./table.ts";

/** The run as a text for people: the same in a terminal and in a pipe. */
export function report(result: Pick<Result, "machine" | "seed" | "handicap" | "scenarios" | "verdicts">): string {
  const { scenarios, verdicts } = result;
  const heading = ["Trunkline bench: HTTP clients side by side", ...headingLines(result)].join("\n");
  const goals = verdicts.length === 0 ? [] : [verdictTable(verdicts)];
  return [heading, ...scenarios.map(section), ...goals, reading.join("\n")].join("\n\n");
}

function section(figures: ScenarioFigures): string {
  const rows = table(columnsFor(figures), figures.rows);
  return `${figures.title}\n${methodOf(figures)}\n\n${[rows, ...remarks(figures)].join("\n")}`;
}
