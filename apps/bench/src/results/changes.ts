import type { RowFigures, ScenarioFigures } from "../figures.ts";
import { noiseOf } from "./noise.ts";
import { isOurs } from "../ours.ts";
import type { Result } from "./result.ts";

/** A row's CPU ratio to the baseline, in an earlier run and in this one. */
export interface Change {
  readonly scenario: string;
  readonly row: string;
  readonly before: number;
  readonly after: number;
  /** The share by which a change must exceed 0 to be one. */
  readonly threshold: number;
  readonly verdict: "slower" | "faster" | "the same";
}

// How often the control row's spread a change has to be.
const certainty = 3;
// Every row is one process, and two of the same client differ by as much: that is in no round, and between runs in all.
const betweenProcesses = 0.03;

/**
 * What became of each row that both runs have, by its ratio to the baseline: machines differ, and so does the same one from
 * hour to hour, but both rows of a ratio were measured in turns. Scenarios without a control row are left out.
 */
export function changesBetween(before: Result, after: Result): readonly Change[] {
  return after.scenarios.flatMap((scenario) => {
    const earlier = before.scenarios.find(({ name }) => name === scenario.name);
    return earlier === undefined ? [] : changesOf(earlier, scenario);
  });
}

/** What is nobody's fault here ends no run with 1. */
export function isOursSlower(changes: readonly Change[]): boolean {
  return changes.some(({ row, verdict }) => isOurs(row) && verdict === "slower");
}

function changesOf(before: ScenarioFigures, after: ScenarioFigures): readonly Change[] {
  const noises = [noiseOf(before), noiseOf(after)].filter((noise) => noise !== null);
  if (noises.length < 2) return [];
  const threshold = certainty * Math.max(...noises, betweenProcesses);
  return after.rows
    .filter(({ row }) => row !== after.baseline && !row.endsWith("(control)"))
    .flatMap((figures) => {
      const earlier = before.rows.find(({ row }) => row === figures.row);
      return earlier === undefined ? [] : [changeOf(after.title, earlier, figures, threshold)];
    });
}

function changeOf(scenario: string, earlier: RowFigures, later: RowFigures, threshold: number): Change {
  const [before, after] = [earlier.cpuCompared.median, later.cpuCompared.median];
  const verdict =
    after > before * (1 + threshold) ? "slower" : before > after * (1 + threshold) ? "faster" : "the same";
  return { scenario, row: later.row, before, after, threshold, verdict };
}
