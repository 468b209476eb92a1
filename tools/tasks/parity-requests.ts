// npm run parity:requests                  the table of what requests' own tests ask for, and everything that is wrong with it
// npm run parity:requests -- --missing     the rows that no test covers
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { createVitest } from "vitest/node";
import { readJson, repository } from "../check/workspace.ts";
import { notLoaded, type Owners, parityProblems, tracedRows } from "../parity/parity.ts";
import { parityTable } from "../parity/parity-table.ts";
import { readRows } from "../parity/rows.ts";
import type { TestRecord } from "../reporter/closing-count.ts";

const { values } = parseArgs({ options: { missing: { type: "boolean", default: false } } });
const write = (text: string): boolean => process.stdout.write(text);
const rows = readRows("tests/parity-requests/rows.tsv");
const inventory = readJson("tests/parity-requests/inventory.json") as Readonly<Record<string, number>>;
const owners = readJson("tests/parity-requests/owned.json") as Owners;
const tests = await freshRun();
const traced = tracedRows(rows, tests, owners);

if (values.missing) {
  for (const { name, state } of traced) if (state === "missing" || state === "owned") write(`${name}\n`);
} else {
  write(parityTable(traced, process.stdout.isTTY && process.stdout.hasColors()));
  const portable = Object.values(inventory).reduce((sum, count) => sum + count, 0);
  const missing = traced.filter(({ state }) => state !== "covered").length;
  write(
    `\n${portable} of requests' tests mean something outside Python. The rows are told in our own words, by behaviour:\n`,
  );
  write(
    `several may be one of those tests, or one row several. ${missing} of ${rows.length} are known and not covered yet.\n`,
  );
  const problems = parityProblems(traced, tests, owners);
  if (problems.length > 0) {
    write(`\n${problems.join("\n").replaceAll("npm run parity ", "npm run parity:requests ")}\n`);
    process.exitCode = 1;
  }
}

/** The tests that name rows, each with them. A file that does not load is a test of its own, which failed. */
async function freshRun(): Promise<readonly TestRecord[]> {
  const vitest = await createVitest({ root: repository, watch: false, silent: true, reporters: [{}] });
  const { testModules } = await vitest.start([
    "tests/parity-requests",
    "tests/compat-requests",
    "packages/compat/test/requests",
  ]);
  const records = testModules.flatMap((module): readonly TestRecord[] => {
    const file = relative(repository, module.moduleId);
    const record = (name: string, state: string, names: readonly string[]): TestRecord => {
      return { name, file, project: module.project.name, tags: [], rows: names, state, milliseconds: 0 };
    };
    const found = [...module.children.allTests()];
    if (found.length === 0) return [record(notLoaded, "failed", [])];
    return found.map((test) => record(test.fullName, test.result().state, test.meta().requestsRows ?? []));
  });
  await vitest.close();
  process.exitCode = undefined;
  return records;
}
