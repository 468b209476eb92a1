/** One portable test in one runtime. */
export interface TestOutcome {
  readonly file: string;
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  /** Why it failed. */
  readonly message?: string;
}

/** One run of the portable tests. */
export interface RunOutcome {
  readonly tests: readonly TestOutcome[];
  /** What went wrong outside of any test: a file that does not load, a run that breaks off. */
  readonly errors: readonly string[];
}

/** A runtime with what the tests did in it, or with the reason why it could not run them. */
export interface RuntimeOutcome extends RunOutcome {
  readonly runtime: string;
  readonly version: string;
  readonly absent?: string;
}
