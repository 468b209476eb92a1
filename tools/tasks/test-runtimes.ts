// npm run test:runtimes                  the portable tests in every runtime
// npm run test:runtimes -- bun workerd   in those named
import { readJson, repository } from "../check/workspace.ts";
import { comparisons, type Exceptions } from "../../tests/runtimes/comparison.ts";
import type { RuntimeOutcome } from "../../tests/runtimes/outcome.ts";
import { portableFiles } from "../../tests/runtimes/portable-files.ts";
import { outcomeIn, runtimes } from "../../tests/runtimes/runtimes.ts";
import { runtimesReport } from "../../tests/runtimes/runtimes-report.ts";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !runtimes.some((runtime) => runtime.name === name));
if (unknown.length > 0)
  throw new Error(`No runtime is called ${unknown.join(", ")}. Name ${runtimes.map(({ name }) => name).join(", ")}.`);

for (const file of portableFiles(repository).bound)
  process.stderr.write(`${file} imports Vitest: it runs in Node alone\n`);
const outcomes: RuntimeOutcome[] = [];
for (const runtime of runtimes) {
  if (names.length > 0 && !names.includes(runtime.name)) continue;
  process.stderr.write(`${runtime.name}…\n`);
  outcomes.push(await outcomeIn(runtime, repository));
}
const compared = comparisons(outcomes, readJson("tests/runtimes/exceptions.json") as Exceptions);
const { text, failed } = runtimesReport(outcomes, compared, { mustHaveAll: process.env["CI"] !== undefined });
process.stdout.write(text);
process.exitCode = failed === 0 ? 0 : 1;
