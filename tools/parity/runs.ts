import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { createVitest } from "vitest/node";
import { filesUnder, readJson } from "../check/workspace.ts";
import type { TestRecord } from "../reporter/closing-count.ts";
import { notLoaded } from "./parity.ts";

const report = "reports/tests.json";

/** Paths of the test files that name rows, from the root of the workspace. */
export function coveringFiles(root: string): readonly string[] {
  return filesUnder(join(root, "tests"))
    .map((path) => `tests/${path}`)
    .filter((path) => path.endsWith(".test.ts") && readFileSync(join(root, path), "utf8").includes("covers("));
}

/** The tests of the last run; nothing if it left out one that names rows, or if something changed after it. */
export function lastRun(root: string): readonly TestRecord[] | undefined {
  const file = join(root, report);
  if (!existsSync(file) || statSync(file).mtimeMs < lastChange(root)) return undefined;
  const { tests } = readJson(file) as { readonly tests: readonly TestRecord[] };
  const ran = new Set(tests.map((test) => test.file));
  const isNarrowed = tests.some((test) => test.rows.length > 0 && test.state === "skipped");
  return isNarrowed || coveringFiles(root).some((path) => !ran.has(path)) ? undefined : tests;
}

/** Runs the tests that name rows, quietly. A file that does not load is a test of its own, which failed. */
export async function freshRun(root: string): Promise<readonly TestRecord[]> {
  const files = coveringFiles(root);
  if (files.length === 0) return [];
  const vitest = await createVitest({ root, watch: false, silent: true, reporters: [{}] });
  const { testModules } = await vitest.start([...files]);
  const records = testModules.flatMap((module): readonly TestRecord[] => {
    const file = relative(root, module.moduleId);
    const record = (name: string, state: string, rows: readonly string[]): TestRecord => {
      return { name, file, project: module.project.name, tags: [], rows, state, milliseconds: 0 };
    };
    const tests = [...module.children.allTests()];
    if (tests.length === 0) return [record(notLoaded, "failed", [])];
    return tests.map((test) => record(test.fullName, test.result().state, test.meta().rows ?? []));
  });
  await vitest.close();
  // Red tests are for the table to tell.
  process.exitCode = undefined;
  return records;
}

/** When a source or a test last changed. The rows and the lists beside them are read afresh every time. */
function lastChange(root: string): number {
  const under = (folder: string): readonly string[] =>
    filesUnder(join(root, folder)).map((path) => `${folder}/${path}`);
  const sources = under("packages").filter((path) => path.includes("/src/") && !path.endsWith(".test.ts"));
  const tests = under("tests").filter((path) => path.endsWith(".ts") || path.startsWith("tests/vectors/"));
  const times = [...sources, ...tests].map((path) => statSync(join(root, path)).mtimeMs);
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}
