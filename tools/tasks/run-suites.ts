import type { ClosingCount } from "../reporter/closing-count.ts";
import { run } from "./run.ts";

export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Milliseconds it may take before it is ended and counts as failed. */
  readonly limit: number;
}

/** Runs every suite, also after one has failed, and sums what they count. */
export async function runSuites(suites: readonly Suite[], write: (text: string) => void): Promise<ClosingCount> {
  let [passed, failed] = [0, 0];
  for (const { name, command, limit } of suites) {
    write(`\n── ${name} ──\n\n`);
    const { code, output } = await run(command, { onText: write, limit });
    if (code === 124) write(`\n${name} took longer than ${limit / 1000} s and was ended.\n`);
    const count = lastCount(output);
    passed += count?.passed ?? 0;
    // A suite that broke down without counting a failure, or before it could count at all, is one failure.
    failed += count?.failed || (count === undefined || code !== 0 ? 1 : 0);
  }
  return { passed, failed };
}

function lastCount(output: string): ClosingCount | undefined {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return match && { passed: Number(match[1]), failed: Number(match[2]) };
}
