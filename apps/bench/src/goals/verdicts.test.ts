import { expect, test } from "vitest";
import type { RowFigures, ScenarioFigures } from "../figures.ts";
import type { Goal } from "./goal.ts";
import { verdictTable } from "./verdict-table.ts";
import { verdictsOf } from "./verdicts.ts";

const figure = (median: number): { median: number; minimum: number } => ({ median, minimum: median });
const compared = { ...figure(1), quartiles: [1, 1] } as const;

function row(name: string, cpu: number, rss: number): RowFigures {
  const others = { rss: figure(rss) };
  const [cpuCompared, wallCompared] = [compared, compared];
  return {
    row: name,
    cpu: figure(cpu),
    wall: figure(cpu),
    cpuCompared,
    wallCompared,
    others,
    heap: null,
    growth: null,
  };
}

const gets: ScenarioFigures = {
  name: "gets",
  title: "GETs",
  unit: "request",
  baseline: "base",
  comparison: "ratio",
  measures: ["memory"],
  requestsPerRound: 1,
  rounds: 5,
  leadIn: 0,
  warmUp: 9,
  warmUpNote: "",
  rows: [row("base", 100, 64), row("base again (control)", 110, 64), row("quick", 40, 48), row("slow", 200, 80)],
  absent: { wrk: "wrk is not installed" },
};

const goal = (wanted: Goal["wanted"], changes: Partial<Goal> = {}): Goal => ({
  scenario: "gets",
  row: "quick",
  metric: "cpu",
  against: ["base"],
  wanted,
  ...changes,
});

test.each<[string, Goal, factor: number, isReached: boolean]>([
  ["times less, just enough", goal({ timesLess: 2.5 }), 2.5, true],
  ["times less, too few", goal({ timesLess: 2.6 }), 2.5, false],
  ["times as much, just few enough", goal({ timesAsMuch: 0.4 }), 0.4, true],
  ["times as much, too many", goal({ timesAsMuch: 0.3 }), 0.4, false],
  ["another metric", goal({ timesAsMuch: 1 }, { metric: "rss" }), 0.75, true],
])("%s: the factor is that of the medians", (_, wanted, factor, isReached) => {
  expect(verdictsOf([wanted], [gets])).toEqual([
    { ...wanted, title: "GETs", seen: { row: "base", factor }, noise: expect.any(Number), isReached },
  ]);
});

test("among several the least one is what counts", () => {
  const [verdict] = verdictsOf([goal({ timesAsMuch: 1 }, { row: "slow", against: ["slow", "base", "quick"] })], [gets]);

  expect(verdict).toMatchObject({ seen: { row: "quick", factor: 5 }, isReached: false });
});

test("noise is what the control row differs by in the same metric", () => {
  const verdicts = verdictsOf([goal({ timesLess: 2 }), goal({ timesLess: 1 }, { metric: "rss" })], [gets]);

  expect(verdicts.map(({ noise }) => noise.toFixed(4))).toEqual(["0.1000", "0.0000"]);
});

test("a goal whose row is absent is not reached, and one whose scenario was not run is not mentioned", () => {
  const absent = goal({ timesAsMuch: 2 }, { against: ["wrk"] });

  expect(verdictsOf([absent, { ...absent, scenario: "posts" }], [gets])).toEqual([
    { ...absent, title: "GETs", seen: null, noise: expect.any(Number), isReached: false },
  ]);
});

test("the table says of each goal what was wanted, what was seen and what that means", () => {
  const goals = [
    goal({ timesLess: 2 }, { hoped: 2.4 }),
    goal({ timesLess: 2 }, { hoped: 3 }),
    goal({ timesLess: 2.4 }),
    goal({ timesLess: 2.6 }),
    goal({ timesAsMuch: 0.2 }),
    goal({ timesAsMuch: 2 }, { against: ["wrk"] }),
  ];

  expect(
    verdictTable(verdictsOf(goals, [gets]))
      .split("\n")
      .slice(3),
  ).toMatchInlineSnapshot(`
    [
      "scenario  row    figure  wanted        goal  seen  compared with   noise  verdict",
      "GETs      quick  CPU     ≥ 2.0 × less   2.4  2.50  base           ± 10 %  reached, and the goal",
      "GETs      quick  CPU     ≥ 2.0 × less   3.0  2.50  base           ± 10 %  reached",
      "GETs      quick  CPU     ≥ 2.4 × less        2.50  base           ± 10 %  reached, within the noise",
      "GETs      quick  CPU     ≥ 2.6 × less        2.50  base           ± 10 %  NOT REACHED, within the noise",
      "GETs      quick  CPU     ≤ 0.2 × it          0.40  base           ± 10 %  NOT REACHED",
      "GETs      quick  CPU     ≤ 2.0 × it                wrk            ± 10 %  not measured",
    ]
  `);
});
