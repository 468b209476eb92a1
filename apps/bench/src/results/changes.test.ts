import { expect, test } from "vitest";
import type { Comparison, RowFigures, ScenarioFigures } from "../figures.ts";
import { changesBetween, isOursSlower } from "./changes.ts";
import { changeTable } from "./change-table.ts";
import type { Result } from "./result.ts";

const control = "base again (control)";

function rowOf(row: string, median: number, spread: number): RowFigures {
  const compared: Comparison = { median, minimum: median, quartiles: [median - spread, median + spread] };
  const figure = { median, minimum: median };
  return {
    row,
    cpu: figure,
    wall: figure,
    cpuCompared: compared,
    wallCompared: compared,
    others: {},
    heap: null,
    growth: null,
  };
}

function resultOf(ratios: Readonly<Record<string, number>>, { spread = 0, rounds = 100, name = "some" } = {}): Result {
  const scenario = { name, title: "Some requests", baseline: "base", comparison: "ratio", rounds } as const;
  const rows = Object.entries({ base: 1, ...ratios }).map(([row, median]) => rowOf(row, median, spread));
  return { date: "2026-11-21", scenarios: [{ ...scenario, rows } as unknown as ScenarioFigures] } as unknown as Result;
}

const verdictsOf = (before: Result, after: Result): string[] =>
  changesBetween(before, after).map(({ row, verdict }) => `${row}: ${verdict}`);

test("a row whose ratio rose by more than three times what the control row is off is slower, and the other way round", () => {
  const before = resultOf({ [control]: 1.05, ours: 0.5, theirs: 2, third: 1 });
  const after = resultOf({ [control]: 0.99, ours: 0.58, theirs: 1.7, third: 1.14 });

  expect(verdictsOf(before, after)).toEqual(["ours: slower", "theirs: faster", "third: the same"]);
});

test("a control row that scatters makes every verdict more careful, the more so the fewer rounds there are", () => {
  const [before, after] = [
    { [control]: 1, ours: 1 },
    { [control]: 1, ours: 1.2 },
  ];
  const outcomes = [400, 25].map((rounds) =>
    verdictsOf(resultOf(before, { spread: 0.3, rounds }), resultOf(after, { spread: 0.3, rounds })),
  );

  expect(outcomes).toEqual([["ours: slower"], ["ours: the same"]]);
});

test("two processes of one client differ by a few hundredths, however still the control row stands", () => {
  const before = resultOf({ [control]: 1, ours: 1 });

  expect(verdictsOf(before, resultOf({ [control]: 1, ours: 1.089 }))).toEqual(["ours: the same"]);
  expect(verdictsOf(before, resultOf({ [control]: 1, ours: 1.091 }))).toEqual(["ours: slower"]);
});

test("scenarios and rows that only one of the runs has are not compared, nor those without a control row", () => {
  const before = resultOf({ [control]: 1, ours: 1 });

  expect(verdictsOf(before, resultOf({ [control]: 1, other: 9 }))).toEqual([]);
  expect(verdictsOf(before, resultOf({ ours: 9 }))).toEqual([]);
  expect(verdictsOf(before, resultOf({ [control]: 1, ours: 9 }, { name: "another" }))).toEqual([]);
});

test("the table names what is slower, by how much, and counts", () => {
  const before = resultOf({ [control]: 1, ours: 0.5, theirs: 2 });
  const after = resultOf({ [control]: 1, ours: 0.6, theirs: 2 });

  expect(changeTable(changesBetween(before, after), "old.json").split("\n").slice(3)).toEqual([
    "                       ── ratio ───",
    "scenario       row     before   now  change  counts from  verdict",
    "Some requests  ours      0.50  0.60   +20 %        ± 9 %  SLOWER",
    "Some requests  theirs    2.00  2.00     0 %        ± 9 %  the same",
    "",
    "1 slower, 0 faster, 1 the same",
  ]);
});

test("one or two rounds give no verdict, and what is slower of others is no fault of ours", () => {
  const before = resultOf({ [control]: 1, "native alone": 1, got: 1 });
  const after = (ours: number, theirs: number, rounds: number): Result =>
    resultOf({ [control]: 1, "native alone": ours, got: theirs }, { rounds });
  const few = resultOf({ [control]: 1, "native alone": 1, got: 1 }, { rounds: 2 });

  expect(changesBetween(few, after(2, 2, 2))).toEqual([]);
  expect(verdictsOf(before, after(2, 2, 3))).toEqual(["native alone: slower", "got: slower"]);
  expect(isOursSlower(changesBetween(before, after(1, 2, 100)))).toBe(false);
  expect(isOursSlower(changesBetween(before, after(2, 1, 100)))).toBe(true);
});
