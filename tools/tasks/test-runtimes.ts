// npm run test:runtimes                  the portable tests and the transports in every runtime; writes docs/runtimes.md
// npm run test:runtimes -- bun workerd   in those named
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson, repository } from "../check/workspace.ts";
import { comparisons, type Exceptions } from "../../tests/runtimes/comparison.ts";
import type { RuntimeOutcome } from "../../tests/runtimes/outcome.ts";
import { portableFiles } from "../../tests/runtimes/portable-files.ts";
import { outcomeIn, runtimes, wireOutcomeIn } from "../../tests/runtimes/runtimes.ts";
import { runtimesPage } from "../../tests/runtimes/runtimes-page.ts";
import { runtimesReport } from "../../tests/runtimes/runtimes-report.ts";
import {
  conformanceRuns,
  exceptionsOf,
  isConformance,
  type TransportRun,
  wireRuns,
  type WireException,
  withoutConformance,
} from "../../tests/runtimes/transport-runs.ts";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !runtimes.some((runtime) => runtime.name === name));
if (unknown.length > 0)
  throw new Error(`No runtime is called ${unknown.join(", ")}. Name ${runtimes.map(({ name }) => name).join(", ")}.`);

for (const file of portableFiles(repository).bound)
  process.stderr.write(`${file} imports Vitest: it runs in Node alone\n`);
const exceptions = readJson("tests/runtimes/exceptions.json") as Exceptions;
const wireExceptions = readJson("tests/runtimes/wire-exceptions.json") as readonly WireException[];
const outcomes: RuntimeOutcome[] = [];
const wired: TransportRun[] = [];
for (const runtime of runtimes) {
  if (names.length > 0 && !names.includes(runtime.name)) continue;
  process.stderr.write(`${runtime.name}…\n`);
  const outcome = await outcomeIn(runtime, repository);
  outcomes.push(outcome);
  if (outcome.absent === undefined) wired.push(...wireRuns(await wireOutcomeIn(runtime, repository), wireExceptions));
}
const portable = withoutConformance(outcomes);
const models = comparisons(
  portable,
  exceptionsOf(exceptions, (file) => !isConformance(file)),
);
const unsorted = [...conformanceRuns(outcomes, exceptions), ...wired];
const transports = runtimes.flatMap(({ name }) => unsorted.filter(({ runtime }) => runtime === name));
const { text, failed } = runtimesReport(portable, models, transports, { mustHaveAll: process.env["CI"] !== undefined });
process.stdout.write(text);
process.exitCode = failed === 0 ? 0 : 1;

const isWhole =
  failed === 0 && outcomes.length === runtimes.length && outcomes.every(({ absent }) => absent === undefined);
if (isWhole && process.env["CI"] === undefined)
  writeFileSync(
    join(repository, "docs/runtimes.md"),
    runtimesPage({ outcomes, models, transports, exceptions, wireExceptions }),
  );
