import { oddResponse } from "./odd-response.ts";
import { explanations } from "./judge.ts";
import type { DifferentialResult, DifferentialSettings, Mistake } from "./run-differential.ts";

const mostShown = 20;
const mostBytes = 4000;

/** What is printed of a run: which difference came how often, who is right, and how to see a mistake again. */
export function differentialReport({ seed, count }: DifferentialSettings, result: DifferentialResult): string {
  const rows = explanations.map((explanation) => {
    const { says, section, right, because } = explanation;
    const times = String(result.explained.get(explanation) ?? 0).padStart(6);
    return `${times}  ${says} (${section}; right: ${right}): ${because}`;
  });
  const shown = result.mistakes.slice(0, mostShown).map((mistake) => mistakeText(seed, mistake));
  const left = result.mistakes.length - shown.length;
  return [
    `${count} odd answers of seed ${seed}; differences between native and undici or Node, by what explains them:`,
    ...rows,
    ...shown,
    ...(left > 0 ? [`… and ${left} more`] : []),
  ].join("\n");
}

export function mistakeText(seed: number, { number, says }: Mistake): string {
  const { method, bytes, ending, cuts } = oddResponse(seed, number);
  const shown = JSON.stringify(bytes.length > mostBytes ? `${bytes.slice(0, mostBytes)}…` : bytes);
  return [
    `\nAnswer ${number} of seed ${seed}: ${says}`,
    `  to ${method}, ${cuts.length} cuts, then ${ending}: ${shown}`,
    `  again: npm run differential -- --seed ${seed} --case ${number}`,
  ].join("\n");
}
