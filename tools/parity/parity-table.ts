import { styleText } from "node:util";
import type { TracedRow } from "./parity.ts";

const columns = ["rows", "collected", "covered", "adapted", "python-only", "owned", "failing", "missing"] as const;

type Column = (typeof columns)[number];
type Counts = Readonly<Record<Column, number>>;

/** A line for each area and one for all. `adapted` are those of the covered rows that are told in this language's terms. */
export function parityTable(rows: readonly TracedRow[], hasColour: boolean): string {
  const areas = [...new Set(rows.map((row) => row.area))].toSorted();
  const lines = areas.map((area) => {
    const own = rows.filter((row) => row.area === area);
    return tableLine(area, countsOf(own), hasColour);
  });
  const head = ["area".padEnd(widthOfArea), ...columns.map((column) => column.padStart(widthOf(column)))].join("");
  return `${[head, ...lines, tableLine("all", countsOf(rows), hasColour)].join("\n")}\n`;
}

function countsOf(rows: readonly TracedRow[]): Counts {
  const count = (state: TracedRow["state"]): number => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length,
    collected: rows.reduce((sum, row) => sum + row.collected, 0),
    covered: count("covered"),
    adapted: rows.filter((row) => row.state === "covered" && row.kind === "adapt").length,
    "python-only": count("python-only"),
    owned: count("owned"),
    failing: count("failing"),
    missing: count("missing"),
  };
}

function tableLine(name: string, counts: Counts, hasColour: boolean): string {
  const cells = columns.map((column) => {
    const text = String(counts[column]).padStart(widthOf(column));
    const colour = counts[column] > 0 ? colours[column] : undefined;
    return hasColour && colour !== undefined ? styleText(colour, text, { validateStream: false }) : text;
  });
  return [name.padEnd(widthOfArea), ...cells].join("");
}

const colours: Partial<Readonly<Record<Column, "green" | "yellow" | "red">>> = {
  covered: "green",
  owned: "yellow",
  failing: "red",
  missing: "red",
};

const widthOfArea = 17;

function widthOf(column: Column): number {
  return Math.max(column.length, 5) + 2;
}
