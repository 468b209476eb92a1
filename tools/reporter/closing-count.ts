import type { TestRunEndReason } from "vitest/node";

/** One test of the last run, as `reports/tests.json` has it. */
export interface TestRecord {
  readonly name: string;
  readonly file: string;
  readonly project: string;
  /** Feature ids among them: `F016`. */
  readonly tags: readonly string[];
  /** Rows of tests/parity/rows.tsv that it covers. */
  readonly rows: readonly string[];
  readonly state: string;
  readonly milliseconds: number;
}

export interface ClosingCount {
  readonly passed: number;
  readonly failed: number;
}

export interface Run {
  readonly tests: readonly TestRecord[];
  /** Files that did not load and errors outside any test: failures too. */
  readonly broken: number;
  readonly reason: TestRunEndReason;
  /** Whether tests were left out by name, tag or line, as in `npm test -- -t redirect`. */
  readonly isNarrowed: boolean;
}

/** What the line `N passed, N failed` says of a run. */
export function closingCount({ tests, broken, reason, isNarrowed }: Run): ClosingCount {
  const passed = tests.filter((test) => test.state === "passed").length;
  const failed = tests.filter((test) => isFailure(test, isNarrowed)).length + broken;
  // Without a failing test, what failed is the run: it was interrupted, or it found no tests.
  return { passed, failed: failed === 0 && reason !== "passed" ? 1 : failed };
}

function isFailure({ state, name }: TestRecord, isNarrowed: boolean): boolean {
  if (state === "skipped" && isNarrowed) return false;
  // A skipped test proves nothing unless its name says which condition is absent on this machine.
  return state !== "passed" && !(state === "skipped" && name.includes("(needs "));
}
