import { type Comparison, comparisons, type Exceptions } from "./comparison.ts";
import type { RuntimeOutcome } from "./outcome.ts";
import type { RowRun } from "./row-run.ts";

/** What one transport did in one runtime. */
export interface TransportRun {
  readonly runtime: string;
  readonly transport: string;
  readonly suite: "conformance" | "over the wire";
  /** Cases of the conformance suite; calls over the wire. */
  readonly passed: number;
  /** What the platform cannot do, and says so by name before anything is sent. */
  readonly refused: number;
  /** What the list excuses. */
  readonly excepted: number;
  readonly failed: number;
  readonly problems: readonly string[];
}

/** The rows of tests/over-the-wire in one runtime. */
export interface WireOutcome {
  readonly runtime: string;
  readonly runs: readonly RowRun[];
  /** Why they did not run to their end. */
  readonly error?: string;
}

/** Why rows cannot hold in a runtime, as `option: what it says`. */
export interface WireException {
  readonly runtime: string;
  readonly transport: string;
  readonly reason: string;
  readonly rows: readonly string[];
}

const conformanceFile = /^packages\/transport-([^/]+)\/test\//;

/** The same outcomes without the conformance suite. */
export function withoutConformance(outcomes: readonly RuntimeOutcome[]): readonly RuntimeOutcome[] {
  return outcomes.map((outcome) => ({
    ...outcome,
    tests: outcome.tests.filter(({ file }) => !conformanceFile.test(file)),
  }));
}

/** Entries of the list that are of the conformance suite, or of none. */
export function exceptionsOf(exceptions: Exceptions, isOf: (file: string) => boolean): Exceptions {
  return Object.fromEntries(
    Object.entries(exceptions).map(([runtime, own]) => [
      runtime,
      Object.fromEntries(Object.entries(own).filter(([key]) => isOf(key.split(" › ")[0] ?? ""))),
    ]),
  );
}

/** Whether a file holds a transport's conformance suite. */
export function isConformance(file: string): boolean {
  return conformanceFile.test(file);
}

/** The conformance suite of each transport, compared among the runtimes that ran it. */
export function conformanceRuns(outcomes: readonly RuntimeOutcome[], exceptions: Exceptions): readonly TransportRun[] {
  const files = new Set(outcomes.flatMap(({ tests }) => tests.map(({ file }) => file)).filter(isConformance));
  return [...files].toSorted().flatMap((path) => {
    const having = outcomes
      .map((outcome) => ({ ...outcome, errors: [], tests: outcome.tests.filter(({ file }) => file === path) }))
      .filter(({ tests }) => tests.length > 0);
    const transport = conformanceFile.exec(path)?.[1] ?? path;
    return comparisons(
      having,
      exceptionsOf(exceptions, (file) => file === path),
    ).map((one) => conformanceRun(transport, one));
  });
}

function conformanceRun(transport: string, { runtime, passed, failed, excepted, problems }: Comparison): TransportRun {
  return { runtime, transport, suite: "conformance", passed, refused: 0, excepted, failed, problems };
}

/** The rows over the wire, by transport. */
export function wireRuns(
  { runtime, runs, error }: WireOutcome,
  exceptions: readonly WireException[],
): readonly TransportRun[] {
  if (error !== undefined)
    return [{ ...nothing, runtime, transport: "fetch", failed: 1, problems: [`${runtime}: over the wire: ${error}`] }];
  const transports = [...new Set(runs.map(({ transport }) => transport))];
  return transports.map((transport) => {
    const own = runs.filter((run) => run.transport === transport);
    const excused = exceptions
      .filter((each) => each.runtime === runtime && each.transport === transport)
      .flatMap(({ rows }) => rows);
    const isExcused = ({ row }: RowRun): boolean => excused.includes(unleveled(row));
    const red = own.filter((run) => run.failures.length > 0 && !isExcused(run));
    const spare = excused.filter((row) => !own.some((run) => unleveled(run.row) === row && run.failures.length > 0));
    const sum = (runsOf: readonly RowRun[], count: (run: RowRun) => number): number =>
      runsOf.reduce((total, run) => total + count(run), 0);
    const named = `${runtime}: ${transport} over the wire`;
    return {
      runtime,
      transport,
      suite: "over the wire",
      passed: sum(own, (run) => run.passed),
      refused: sum(own, (run) => run.refused),
      excepted: sum(own.filter(isExcused), (run) => run.failures.length),
      failed: sum(red, (run) => run.failures.length) + spare.length,
      problems: [
        ...red.map(({ row, failures }) => `${named}: ${row} failed\n    ${failures[0]?.replaceAll("\n", "\n    ")}`),
        ...spare.map((row) => `${named}: "${row}" holds or is gone. Take it off tests/runtimes/wire-exceptions.json.`),
      ],
    };
  });
}

const nothing = { suite: "over the wire", passed: 0, refused: 0, excepted: 0 } as const;

/** Exceptions hold at every level at which an option is given. */
function unleveled(row: string): string {
  return row.replace(/ \(\w+\):/, ":");
}
