/** Something that a check refuses. */
export interface Violation {
  /** `packages/core/src/errors.ts:12`, or the file alone. */
  readonly at: string;
  readonly rule: string;
  /** What is so, and what to do. */
  readonly message: string;
}

/** Prints every violation on a line of its own and lets the process exit with 1 if there is one. */
export function report(violations: readonly Violation[]): void {
  for (const { at, rule, message } of violations) console.error(`${at} ${rule}: ${message}`);
  if (violations.length > 0) process.exitCode = 1;
}
