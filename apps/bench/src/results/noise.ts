import type { Comparison, ScenarioFigures } from "../figures.ts";

// The standard error of a median, of values that lie as normal ones do, by the distance of their quartiles.
const errorOfMedian = 0.93;
// No run repeats itself better than this, whatever its control row says.
const least = 0.01;

// What fewer rounds differ by says nothing of what more would.
const leastRounds = 3;

/**
 * The share by which a row's ratio may be off in this scenario, of CPU if no other is named, as the row that is the baseline once more shows: how far
 * it is from 1, or how far its rounds scatter, whichever is more. `null` without such a row, and with fewer than three rounds.
 */
export function noiseOf(
  { rows, comparison, rounds }: ScenarioFigures,
  of: "cpuCompared" | "wallCompared" = "cpuCompared",
): number | null {
  const control = rows.find(({ row }) => row.endsWith("(control)"));
  if (control === undefined || comparison !== "ratio" || rounds < leastRounds) return null;
  return Math.max(Math.abs(control[of].median - 1), scatterOf(control[of], rounds), least);
}

function scatterOf({ quartiles: [low, high] }: Comparison, rounds: number): number {
  return (errorOfMedian * (high - low)) / Math.sqrt(rounds);
}
