import type { RowFigures, ScenarioFigures } from "../figures.ts";
import { isOurs } from "../ours.ts";
import { columnsFor } from "../report-columns.ts";
import type { Column } from "../table.ts";
import { remarks, headingLines, methodOf, reading } from "../report-words.ts";
import { type Bar, barChart, escaped } from "./bar-chart.ts";
import { curveChart } from "./curve-chart.ts";
import { style } from "./page-style.ts";
import { moreColumnsFor } from "./more-columns.ts";
import type { Result } from "./result.ts";

/** The run as a page with a chart for each scenario; it loads nothing. */
export function page(result: Result): string {
  const { date, scenarios } = result;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trunkline bench</title>
<style>${style}</style>
<h1>Trunkline bench</h1>
<p>${[date, ...headingLines(result)].map(escaped).join("<br>")}</p>
<p class="key"><i class="ours"></i> Trunkline <i class="baseline"></i> baseline, measured twice <i class="other"></i> others
<i class="whisker"></i> half of the rounds</p>
${scenarios.map(section).join("\n")}
<p>${reading.map(escaped).join("<br>")}</p>
</html>
`;
}

function section(figures: ScenarioFigures): string {
  const { title, rows, baseline, comparison } = figures;
  const isRatio = comparison === "ratio";
  const caption = isRatio ? `CPU for one ${figures.unit}, as a ratio to ${baseline}` : `CPU above the floor, µs`;
  const absent = remarks(figures).map((line) => `<p>${escaped(line)}</p>`);
  return `<section>
<h2>${escaped(title)}</h2>
<p>${escaped(methodOf(figures))}. ${escaped(caption)}; less is better.</p>
${barChart(
  `${title}: ${caption}`,
  rows.map((row) => barOf(row, figures)),
  isRatio ? 1 : 0,
)}
${coursesOf(figures)}<details><summary>Figures</summary>${tableOf(columnsFor(figures), rows)}${tableOf(moreColumnsFor(figures), rows)}</details>${absent.join("")}
</section>`;
}

function coursesOf({ title, requestsPerRound, unit, rows }: ScenarioFigures): string {
  const all = rows.map(({ row, course = [] }) => ({ name: row, isOurs: isOurs(row), course }));
  const curves = all.filter(({ course }) => course.length > 0);
  if (curves.length === 0) return "";
  const caption = `Memory of the process (RSS) in the course of ${requestsPerRound.toLocaleString("en")} ${unit}s, from 0 upwards`;
  return `<p>${escaped(caption)}; all on one scale.</p>\n${curveChart(`${title}: ${caption}`, curves)}\n`;
}

function barOf({ row, cpu, cpuCompared }: RowFigures, { baseline, comparison }: ScenarioFigures): Bar {
  const { median: value, quartiles } = cpuCompared;
  const isOfBaseline = row === baseline || row.endsWith("(control)");
  const ratio = comparison === "ratio" ? `${value.toFixed(2)} × · ` : "";
  return {
    name: row,
    value: Math.max(value, 0),
    low: Math.max(quartiles[0], 0),
    high: Math.max(quartiles[1], 0),
    label: `${ratio}${cpu.median.toFixed(cpu.median < 20 ? 1 : 0)} µs`,
    kind: isOfBaseline ? "baseline" : isOurs(row) ? "ours" : "other",
  };
}

function tableOf<Row>(columns: readonly Column<Row>[], figures: readonly Row[]): string {
  if (columns.length === 0) return "";
  const head = columns.map(({ group, name }) => `<th>${escaped(`${group} ${name}`.trim())}</th>`).join("");
  const rows = figures.map((row) => columns.map(({ cell }) => `<td>${escaped(cell(row))}</td>`).join(""));
  return `<table><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
}
