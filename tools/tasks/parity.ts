// npm run parity                          the table of httpx's tests, and everything that is wrong with it
// npm run parity -- --missing url         the rows of an area that no test covers; without an area, of all of them
// npm run parity -- --fresh               runs the tests that cover rows, also where the last run still holds
// npm run parity -- --mutate 40 --seed 1  breaks a function for each of forty rows: the covering test must go red
import { parseArgs } from "node:util";
import { readJson, repository } from "../check/workspace.ts";
import { mutate } from "../parity/mutate.ts";
import { type Owners, parityProblems, tracedRows } from "../parity/parity.ts";
import { parityTable } from "../parity/parity-table.ts";
import { readRows } from "../parity/rows.ts";
import { freshRun, lastRun } from "../parity/runs.ts";

const { values, positionals } = parseArgs({
  options: {
    missing: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    mutate: { type: "string" },
    seed: { type: "string", default: "1" },
  },
  allowPositionals: true,
});
const hasColour = process.stdout.isTTY && process.stdout.hasColors();
const write = (text: string): boolean => process.stdout.write(text);

if (values.mutate !== undefined) {
  const count = Number(values.mutate);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed))
    throw new TypeError(`--mutate and --seed take whole numbers, not "${values.mutate}" and "${values.seed}".`);
  const options = { count, seed, hasColour, write };
  if (!(await mutate(repository, options))) process.exitCode = 1;
} else {
  const rows = readRows("tests/parity/rows.tsv");
  const owners = readJson("tests/parity/owned.json") as Owners;
  const tests = (values.fresh ? undefined : lastRun(repository)) ?? (await freshRun(repository));
  const traced = tracedRows(rows, tests, owners);
  if (values.missing) {
    const isWanted = (area: string): boolean => positionals.length === 0 || positionals.includes(area);
    for (const { name, state, area } of traced) if (state === "missing" && isWanted(area)) write(`${name}\n`);
  } else {
    write(parityTable(traced, hasColour));
    const problems = parityProblems(traced, tests, owners);
    if (problems.length > 0) {
      write(`\n${problems.join("\n")}\n`);
      process.exitCode = 1;
    }
  }
}
