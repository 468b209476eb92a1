import type { RowFigures, ScenarioFigures } from "../figures.ts";
import type { Metric } from "../metrics.ts";
import type { Goal } from "./goal.ts";

/** What became of a goal in one run. */
export interface Verdict extends Goal {
  /** The scenario's. */
  readonly title: string;
  /** Which of the others counted, and how many times less, or as much, it was; `null` where one of the two is absent. */
  readonly seen: { readonly row: string; readonly factor: number } | null;
  /** The share by which the same client, measured twice, differs from itself. */
  readonly noise: number;
  readonly isReached: boolean;
}

/** Of the goals of those scenarios that were run. */
export function verdictsOf(goals: readonly Goal[], scenarios: readonly ScenarioFigures[]): Verdict[] {
  return goals.flatMap((goal) => {
    const figures = scenarios.find(({ name }) => name === goal.scenario);
    return figures === undefined ? [] : [verdictOf(goal, figures)];
  });
}

function verdictOf(goal: Goal, figures: ScenarioFigures): Verdict {
  const seen = seenOf(goal, figures);
  const isReached = seen !== null && passes(goal, seen.factor);
  return { ...goal, title: figures.title, seen, noise: noiseOf(goal.metric, figures), isReached };
}

function seenOf({ row, metric, against, wanted }: Goal, { rows }: ScenarioFigures): Verdict["seen"] {
  const own = valueOf(rows, row, metric);
  const others = against.flatMap((name) => {
    const value = valueOf(rows, name, metric);
    return value === null ? [] : { name, value };
  });
  const [least] = others.toSorted((one, other) => one.value - other.value);
  if (own === null || least === undefined) return null;
  return { row: least.name, factor: "timesLess" in wanted ? least.value / own : own / least.value };
}

function passes({ wanted }: Goal, factor: number): boolean {
  return "timesLess" in wanted ? factor >= wanted.timesLess : factor <= wanted.timesAsMuch;
}

function noiseOf(metric: Metric, { rows, baseline }: ScenarioFigures): number {
  const control = rows.find(({ row }) => row.endsWith("(control)"));
  const [one, other] = [valueOf(rows, baseline, metric), valueOf(rows, control?.row ?? "", metric)];
  return one === null || other === null ? Number.NaN : Math.abs(other / one - 1);
}

function valueOf(rows: readonly RowFigures[], name: string, metric: Metric): number | null {
  const figures = rows.find(({ row }) => row === name);
  if (figures === undefined) return null;
  return (metric === "cpu" || metric === "wall" ? figures[metric] : figures.others[metric])?.median ?? null;
}
