import { expect, test } from "vitest";
import { comparisons, type Exceptions } from "./comparison.ts";
import type { RuntimeOutcome, TestOutcome } from "./outcome.ts";
import { runtimesReport } from "./runtimes-report.ts";

const file = "tests/parity/url.test.ts";
const passed = (name: string): TestOutcome => ({ file, name, state: "passed" });
const outcome = (
  runtime: string,
  tests: readonly TestOutcome[],
  change: Partial<RuntimeOutcome> = {},
): RuntimeOutcome => {
  return { runtime, version: "1.2.3", tests, errors: [], ...change };
};
const problems = (outcomes: readonly RuntimeOutcome[], exceptions: Exceptions = {}): readonly string[] =>
  comparisons(outcomes, exceptions).flatMap((comparison) => comparison.problems);

test("runtimes that pass the same tests agree", () => {
  const tests = [passed("joins"), passed("prints")];

  expect(comparisons([outcome("node 24", tests), outcome("bun", tests)], {})).toEqual([
    { runtime: "node 24", passed: 2, failed: 0, excepted: 0, problems: [] },
    { runtime: "bun", passed: 2, failed: 0, excepted: 0, problems: [] },
  ]);
});

test("a test that one runtime does not run is missed there", () => {
  expect(problems([outcome("node 24", [passed("joins")]), outcome("bun", [])])).toEqual([
    `bun: ${file} › joins did not run`,
  ]);
});

test("of two tests with one name, both are missed", () => {
  const twice = [passed("joins"), passed("joins")];

  expect(problems([outcome("node 24", twice), outcome("bun", [passed("joins")])])).toEqual([
    `bun: ${file} › joins (2) did not run`,
  ]);
});

test("a failed test is told with its reason, and a skipped one as such", () => {
  const failed: TestOutcome = {
    file,
    name: "joins",
    state: "failed",
    message: "expected a\nto be b\n  at /x/url.test.ts:1\n  at /x/node_modules/y.js",
  };

  expect(problems([outcome("deno", [failed, { file, name: "prints", state: "skipped" }])])).toEqual([
    `deno: ${file} › joins failed\n    expected a\n    to be b\n      at /x/url.test.ts:1`,
    `deno: ${file} › prints was skipped`,
  ]);
});

test("a file that does not load is one failure, and what it holds is missed", () => {
  const broken = outcome("workerd", [], { errors: [`${file} does not load:\nno Buffer`] });

  expect(comparisons([outcome("node 24", [passed("joins")]), broken], {})[1]).toEqual({
    runtime: "workerd",
    passed: 0,
    failed: 2,
    excepted: 0,
    problems: [`workerd: ${file} does not load:\n    no Buffer`, `workerd: ${file} › joins did not run`],
  });
});

test("of a run that did not start only some tests are named", () => {
  const names = Array.from({ length: 12 }, (_, index) => `test ${index}`);
  const all = outcome("node 24", names.map(passed));
  const [, broken] = comparisons([all, outcome("workerd", [], { errors: ["no build"] })], {});

  expect(broken).toMatchObject({ failed: 13 });
  expect(broken?.problems).toEqual([
    "workerd: no build",
    ...names.slice(0, 10).map((name) => `workerd: ${file} › ${name} did not run`),
    "workerd: 2 more did not run",
  ]);
});

test("the list excuses a test in one runtime, until it passes there", () => {
  const outcomes = [outcome("node 24", [passed("joins")]), outcome("bun", [])];
  const key = `${file} › joins`;

  expect(problems(outcomes, { bun: { [key]: "Bun has no such thing." } })).toEqual([]);
  expect(problems(outcomes, { bun: { [key]: "" }, "node 24": { [key]: "" } })).toEqual([
    `node 24: "${key}" passes or is gone. Take it off tests/runtimes/exceptions.json.`,
  ]);
});

test("the report has a line for each runtime and ends with the count", () => {
  const outcomes = [
    outcome("node 24", [passed("joins")]),
    outcome("bun", []),
    outcome("chromium", [], { absent: "no chromium is on PATH" }),
  ];
  const report = (mustHaveAll: boolean): string =>
    runtimesReport(outcomes, comparisons(outcomes, {}), [], { mustHaveAll }).text;

  expect(report(false)).toBe(`\
runtime   version               run   passed   failed excepted
node 24   1.2.3                   1        1        0        0
bun       1.2.3                   0        0        1        0
chromium  absent: no chromium is on PATH

1 of 3 runtimes did not run: chromium

bun: ${file} › joins did not run

1 passed, 1 failed
`);
  expect(report(true)).toContain("\n1 passed, 2 failed\n");
});

test("a run in which nothing passed has failed", () => {
  expect(
    runtimesReport([outcome("bun", [])], comparisons([outcome("bun", [])], {}), [], { mustHaveAll: false }).failed,
  ).toBe(1);
});
