import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { violations } from "./check-differences.ts";

const page = "docs/differences-from-httpx.md";
const tests = 'test("one", () => {});\ntest(`${two} too`, () => {});\n';

function refused(...proofs: readonly string[]): readonly string[] {
  const rows = proofs.map((proof) => `| time | seconds | milliseconds | ${proof} |`);
  const table = [
    "# Differences",
    "",
    "| matter | httpx | Trunkline | shown by |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
  return violations(temporaryTree({ [page]: table.join("\n"), "tests/a.test.ts": tests })).map(
    ({ at, message }) => `${at} ${message}`,
  );
}

test("rows that end with a test that is there pass, and so do those that say what is missing", () => {
  expect(refused("[a](../tests/a.test.ts): one", "[a](../tests/a.test.ts): ${two} too", "_not yet_")).toEqual([]);
});

test("a row without a test, and one whose test is not there, is named by its line", () => {
  expect(refused("", "[a](../tests/a.test.ts)", "[b](../tests/b.test.ts): one", "[a](../tests/a.test.ts): on")).toEqual(
    [
      `${page}:5 ends with "". Name a test: [file](../path/file.test.ts): the test's name.`,
      `${page}:6 ends with "[a](../tests/a.test.ts)". Name a test: [file](../path/file.test.ts): the test's name.`,
      `${page}:7 names tests/b.test.ts, which is not there. Name a file of tests.`,
      `${page}:8 names the test "on", which tests/a.test.ts does not have. Write it, or its new name here.`,
    ],
  );
});

test("a page without a table is refused", () => {
  expect(violations(temporaryTree({ [page]: "# Differences\n" }))).toEqual([
    { at: page, rule: "differences", message: "has no table. Write one row for each." },
  ]);
});
