import { expect, test } from "vitest";
import type { RowFigures, ScenarioFigures } from "../figures.ts";
import { standingOf } from "./standing.ts";

const row = (name: string, cpu: number, wall = cpu): RowFigures => ({
  row: name,
  cpu: { median: cpu, minimum: cpu },
  wall: { median: wall, minimum: wall },
  cpuCompared: { median: cpu, minimum: cpu, quartiles: [cpu, cpu] },
  wallCompared: { median: wall, minimum: wall, quartiles: [wall, wall] },
  others: {},
  heap: null,
  growth: null,
});

const figures = (rows: readonly RowFigures[], comparison: "ratio" | "difference" = "ratio"): ScenarioFigures => {
  const all = { rows, comparison, baseline: "base", rounds: 100 };
  return all as unknown as ScenarioFigures;
};

function standings(scenario: ScenarioFigures, of: "cpuCompared" | "wallCompared"): readonly string[] {
  return scenario.rows.map(standingOf(scenario, of));
}

test("a row has a verdict only where it differs from the baseline by more than the control row does", () => {
  const rows = [row("base", 1), row("base again (control)", 1.1, 0.7), row("a", 1.12), row("b", 1.09), row("c", 0.88)];

  expect(standings(figures(rows), "cpuCompared")).toEqual(["same", "same", "more", "same", "less"]);
  expect(standings(figures(rows), "wallCompared")).toEqual(["same", "same", "same", "same", "same"]);
});

test("without a control row, or above a floor, there is no verdict", () => {
  expect(standings(figures([row("base", 1), row("a", 5)]), "cpuCompared")).toEqual(["same", "same"]);
  const rows = [row("base", 0), row("base again (control)", 0), row("a", 5)];
  expect(standings(figures(rows, "difference"), "cpuCompared")).toEqual(["same", "same", "same"]);
});
