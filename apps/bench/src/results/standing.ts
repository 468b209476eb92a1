import type { RowFigures, ScenarioFigures } from "../figures.ts";
import { noiseOf } from "./noise.ts";

/** Where a row stands to the baseline: apart from it only where the control row's noise does not explain it. */
export type Standing = "less" | "more" | "same";

/** Of every row of a scenario. The baseline, its control row and all rows of a scenario without one are the same as it. */
export function standingOf(
  figures: ScenarioFigures,
  of: "cpuCompared" | "wallCompared",
): (row: RowFigures) => Standing {
  const noise = noiseOf(figures, of);
  return (row) => {
    if (noise === null || row.row === figures.baseline || row.row.endsWith("(control)")) return "same";
    const ratio = row[of].median;
    if (ratio > 1 + noise) return "more";
    return 1 / ratio > 1 + noise ? "less" : "same";
  };
}
