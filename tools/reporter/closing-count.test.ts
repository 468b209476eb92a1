import { expect, test } from "vitest";
import { closingCount, type Run, type TestRecord } from "./closing-count.ts";

const record = (state: string, name = "a response has a status"): TestRecord => ({
  name,
  file: "packages/core/src/response.test.ts",
  project: "node",
  tags: [],
  rows: [],
  state,
  milliseconds: 1,
});
const run = (change: Partial<Run>): Run => ({ tests: [], broken: 0, reason: "passed", isNarrowed: false, ...change });

test("a run counts its passed tests and its failed ones", () => {
  const tests = [record("passed"), record("passed"), record("failed")];

  expect(closingCount(run({ tests, reason: "failed" }))).toEqual({ passed: 2, failed: 1 });
});

test("a skipped test counts as failed, unless its name says what the machine lacks", () => {
  const tests = [record("passed"), record("skipped"), record("skipped", "answers over IPv6 (needs IPv6)")];

  expect(closingCount(run({ tests }))).toEqual({ passed: 1, failed: 1 });
});

test("a failing test stays failed whatever its name says", () => {
  const tests = [record("failed", "answers over IPv6 (needs IPv6)")];

  expect(closingCount(run({ tests, reason: "failed" }))).toEqual({ passed: 0, failed: 1 });
});

test("tests left out by name, tag or line count neither way", () => {
  const tests = [record("passed"), record("skipped")];

  expect(closingCount(run({ tests, isNarrowed: true }))).toEqual({ passed: 1, failed: 0 });
});

test("a file that does not load counts as one failure", () => {
  expect(closingCount(run({ tests: [record("passed")], broken: 1, reason: "failed" }))).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a run that found no tests, or was interrupted, has failed", () => {
  expect(closingCount(run({ reason: "failed" }))).toEqual({ passed: 0, failed: 1 });
  expect(closingCount(run({ tests: [record("passed")], reason: "interrupted" }))).toEqual({ passed: 1, failed: 1 });
});
