import type { RuntimeOutcome, TestOutcome } from "./outcome.ts";

/** Runtime → test as `file › name` → why it cannot run or pass there. May only shrink. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Comparison {
  readonly runtime: string;
  readonly passed: number;
  /** Failed tests, tests that ran elsewhere and not here, errors outside of tests, and spare entries of the list. */
  readonly failed: number;
  /** Tests that the list excuses. */
  readonly excepted: number;
  /** A sentence for each failure, and for each entry of the list that is no longer needed. */
  readonly problems: readonly string[];
}

/** A file that does not load takes all its tests with it, and a run that does not start takes everything. */
const mostNamed = 10;

/** What each runtime that is present did with the tests that ran in any of them. */
export function comparisons(outcomes: readonly RuntimeOutcome[], exceptions: Exceptions): readonly Comparison[] {
  const present = outcomes.filter((outcome) => outcome.absent === undefined);
  const all = new Set(present.flatMap(({ tests }) => [...keyed(tests).keys()]));
  return present.map(({ runtime, tests, errors }) => {
    const own = keyed(tests);
    const excused = exceptions[runtime] ?? {};
    const isGreen = (key: string): boolean => own.get(key)?.state === "passed";
    const red = [...all].filter((key) => !isGreen(key) && !Object.hasOwn(excused, key));
    const missed = red.filter((key) => !own.has(key));
    const broken = [...own].filter(([key]) => red.includes(key));
    const spare = Object.keys(excused).filter((key) => !all.has(key) || isGreen(key));
    return {
      runtime,
      passed: [...all].filter((key) => isGreen(key) && !Object.hasOwn(excused, key)).length,
      failed: red.length + spare.length + errors.length,
      excepted: Object.keys(excused).length - spare.length,
      problems: [
        ...errors.map((error) => `${runtime}: ${error.trim().replaceAll("\n", "\n    ")}`),
        ...broken.map(([key, outcome]) => `${runtime}: ${key} ${reasonOf(outcome)}`),
        ...missed.slice(0, mostNamed).map((key) => `${runtime}: ${key} did not run`),
        ...(missed.length > mostNamed ? [`${runtime}: ${missed.length - mostNamed} more did not run`] : []),
        ...spare.map((key) => `${runtime}: "${key}" passes or is gone. Take it off tests/runtimes/exceptions.json.`),
      ],
    };
  });
}

/** Tests by file and name; of two with the same name, the second is told apart by its number. */
function keyed(tests: readonly TestOutcome[]): ReadonlyMap<string, TestOutcome> {
  const byKey = new Map<string, TestOutcome>();
  for (const test of tests) {
    const key = `${test.file} › ${test.name}`;
    let number = 1;
    while (byKey.has(number === 1 ? key : `${key} (${number})`)) number += 1;
    byKey.set(number === 1 ? key : `${key} (${number})`, test);
  }
  return byKey;
}

function reasonOf({ state, message = "" }: TestOutcome): string {
  if (state === "skipped") return "was skipped";
  // Without the calls that lead to every test.
  const lines = message
    .trim()
    .split("\n")
    .filter((line) => !/^\s+at .*(node_modules|<anonymous>|\bext:)/.test(line));
  return ["failed", ...lines].join("\n    ");
}
