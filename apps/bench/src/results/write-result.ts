import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commaSeparated } from "./comma-separated.ts";
import { markdown } from "./markdown.ts";
import { page } from "./page.ts";
import type { Result } from "./result.ts";

/** Writes the run into the folder in every form, and adds a line to the history that lies there. Answers the files. */
export function writeResult(folder: string, result: Result): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = {
    "result.json": `${JSON.stringify(result, null, 2)}\n`,
    "result.csv": commaSeparated(result),
    "report.md": markdown(result),
    "report.html": page(result),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  appendFileSync(join(folder, "history.jsonl"), `${JSON.stringify(historyLine(result))}\n`);
  return [...Object.keys(files), "history.jsonl"].map((name) => join(folder, name));
}

/** What of a run is worth being kept for ever: the ratios. */
function historyLine({ date, machine, scenarios }: Result): object {
  const ratios = scenarios.map(({ name, rows }) => [
    name,
    Object.fromEntries(rows.map(({ row, cpuCompared }) => [row, Number(cpuCompared.median.toFixed(3))])),
  ]);
  return { date, node: machine.node, cpu: machine.cpuModel, scenarios: Object.fromEntries(ratios) };
}
