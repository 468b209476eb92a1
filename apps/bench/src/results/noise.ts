import type { Comparison, ScenarioFigures } from "../figures.ts";

// The standard error of a median, of values that lie as normal ones do, by the distance of their quartiles.
const errorOfMedian = 0.93;
// No run repeats itself better than this, whatever its control row says.
const least = 0.01;

/**
 * The share by which a row's CPU ratio may be off in this scenario, as the row that is the baseline once more shows: how far
 * it is from 1, or how far its rounds scatter, whichever is more. `null` without such a row.
 */
export function noiseOf({ rows, comparison, rounds }: ScenarioFigures): number | null {
  const control = rows.find(({ row }) => row.endsWith("(control)"));
  if (control === undefined || comparison !== "ratio") return null;
  return Math.max(Math.abs(control.cpuCompared.median - 1), scatterOf(control.cpuCompared, rounds), least);
}

function scatterOf({ quartiles: [low, high] }: Comparison, rounds: number): number {
  return (errorOfMedian * (high - low)) / Math.sqrt(rounds);
}
