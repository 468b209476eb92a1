// The share of code that tests run may not fall below the floor, and the floor follows upwards: it never sinks.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { readJson, repository } from "./check/workspace.ts";
import { run } from "./tasks/run.ts";
import { whatFailed } from "./tasks/what-failed.ts";

const floorFile = "tools/exceptions/coverage-floor.json";
const summaryFile = "reports/coverage/coverage-summary.json";
/** Points by which what is measured may exceed the floor before the floor must rise. */
const slack = 3;

type Measure = "lines" | "branches" | "functions" | "statements";
type Summary = Readonly<Record<"total", Readonly<Record<Measure, { readonly pct: number }>>>>;
type Floor = Partial<Readonly<Record<Measure, number>>>;

export function violations(root: string): readonly Violation[] {
  return comparisons(root).flatMap(({ measure, floor, measured }) => {
    const rule = "coverage";
    if (measured < floor)
      return [
        { at: floorFile, rule, message: `tests run ${measured} % of ${measure}, and must run ${floor} %. Test more.` },
      ];
    if (measured <= floor + slack) return [];
    const message = `tests run ${measured} % of ${measure}, far above the floor of ${floor} %. Run npm run fix -- coverage.`;
    return [{ at: floorFile, rule, message }];
  });
}

/** Raises the floor to what is measured, rounded down; a floor that is higher stays. */
export function fix(root: string): void {
  const raised = comparisons(root).map(({ measure, floor, measured }) => [
    measure,
    Math.max(floor, Math.floor(measured)),
  ]);
  writeFileSync(join(root, floorFile), `${JSON.stringify(Object.fromEntries(raised))}\n`);
}

interface Comparison {
  readonly measure: Measure;
  readonly floor: number;
  readonly measured: number;
}

function comparisons(root: string): readonly Comparison[] {
  const { total } = readJson(join(root, summaryFile)) as Summary;
  const floors = Object.entries(readJson(join(root, floorFile)) as Floor) as readonly (readonly [Measure, number])[];
  return floors.map(([measure, floor]) => ({ measure, floor, measured: total[measure].pct }));
}

if (import.meta.main) {
  if (!existsSync(join(repository, summaryFile))) {
    const { code, output } = await run(["vitest", "run", "--coverage", "--reporter=dot"], { collects: true });
    if (code !== 0)
      console.error(
        `${whatFailed(output).join("\n")}\nCoverage is measured by tests that pass: npm test -- --coverage`,
      );
  }
  if (existsSync(join(repository, summaryFile))) {
    if (process.argv.includes("--fix")) fix(repository);
    report(violations(repository));
  } else process.exitCode = 1;
}
