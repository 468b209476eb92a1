import { mkdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "../check/temporary-tree.ts";
import { coveringFiles, lastRun } from "./runs.ts";

const record = (file: string, state = "passed"): object => ({ name: "joins", file, rows: ["a"], state });

/** A workspace whose files are a minute old, its report included, but for those that `changed` names. */
function workspace(tests: readonly object[], ...changed: readonly string[]): string {
  const files = {
    "packages/core/src/url.ts": "",
    "tests/parity/url.test.ts": 'test("joins", covers("a"), () => {});',
    "tests/parity/plain.test.ts": 'test("plain", () => {});',
    "tests/parity/owned.json": {},
    "reports/tests.json": { tests },
  };
  const root = temporaryTree(files);
  mkdirSync(join(root, "tests/vectors"));
  const minute = 60_000;
  for (const path of Object.keys(files)) {
    const age = path === "reports/tests.json" ? minute / 2 : changed.includes(path) ? 0 : minute;
    const time = new Date(Date.now() - age);
    utimesSync(join(root, path), time, time);
  }
  return root;
}

test("the files that cover rows are those that say so", () => {
  expect(coveringFiles(workspace([]))).toEqual(["tests/parity/url.test.ts"]);
});

test("a run holds until a source or a test changes; the lists beside the rows are no tests", () => {
  const tests = [record("tests/parity/url.test.ts")];

  expect(lastRun(workspace(tests))).toEqual(tests);
  expect(lastRun(workspace(tests, "tests/parity/owned.json"))).toEqual(tests);
  expect(lastRun(workspace(tests, "packages/core/src/url.ts"))).toBeUndefined();
  expect(lastRun(workspace(tests, "tests/parity/url.test.ts"))).toBeUndefined();
});

test("a run that left out a test which covers rows does not hold", () => {
  expect(lastRun(workspace([record("packages/core/src/url.test.ts")]))).toBeUndefined();
  expect(lastRun(workspace([record("tests/parity/url.test.ts", "skipped")]))).toBeUndefined();
});

test("where nothing ran there is no run", () => {
  expect(lastRun(temporaryTree({ "package.json": {} }))).toBeUndefined();
});
