import type { ClosingCount } from "../reporter/closing-count.ts";
import { run } from "./run.ts";
import { whatFailed } from "./what-failed.ts";

export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Milliseconds it may take before it is ended and counts as failed. */
  readonly limit: number;
}

export interface SuiteOutcome extends ClosingCount {
  readonly name: string;
  readonly seconds: number;
  /** Lines of its output; none where nothing failed. */
  readonly failures: readonly string[];
}

/** Runs every suite, also after one has failed, and says what each counts. */
export async function runSuites(
  suites: readonly Suite[],
  write: (text: string) => void,
): Promise<readonly SuiteOutcome[]> {
  const outcomes: SuiteOutcome[] = [];
  for (const { name, command, limit } of suites) {
    write(`\n── ${name} ──\n\n`);
    const started = performance.now();
    const ended = await run(command, { onText: write, limit });
    const late = ended.code === 124 ? `\n${name} took longer than ${limit / 1000} s and was ended.\n` : "";
    write(late);
    const output = ended.output + late;
    const count = lastCount(output);
    // A suite that broke down without counting a failure, or before it could count at all, is one failure.
    const failed = count?.failed || (count === undefined || ended.code !== 0 ? 1 : 0);
    const seconds = Math.round((performance.now() - started) / 1000);
    const failures = failed > 0 ? whatFailed(output) : [];
    outcomes.push({ name, seconds, passed: count?.passed ?? 0, failed, failures });
  }
  return outcomes;
}

/** A line for each suite, what failed in it, and the line that sums them up, last of all. */
export function suitesReport(outcomes: readonly SuiteOutcome[]): string {
  const lines = outcomes.flatMap(({ name, seconds, passed, failed, failures }) => [
    `${name.padEnd(14)}${String(passed).padStart(8)} passed${String(failed).padStart(6)} failed${String(seconds).padStart(7)} s`,
    ...failures.map((failure) => `    ${failure}`),
  ]);
  const { passed, failed } = sumOf(outcomes);
  return `${[...lines, "", `${passed} passed, ${failed} failed`].join("\n")}\n`;
}

export function sumOf(counts: readonly ClosingCount[]): ClosingCount {
  const sum = (key: "passed" | "failed"): number => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

function lastCount(output: string): ClosingCount | undefined {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return match && { passed: Number(match[1]), failed: Number(match[2]) };
}
