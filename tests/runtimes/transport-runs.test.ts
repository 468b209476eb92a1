import { expect, test } from "vitest";
import type { RuntimeOutcome, TestOutcome } from "./outcome.ts";
import type { RowRun } from "./row-run.ts";
import { conformanceRuns, wireRuns, type WireException, withoutConformance } from "./transport-runs.ts";

const file = "packages/transport-fetch/test/conformance.test.ts";
const passed = (name: string, of = file): TestOutcome => ({ file: of, name, state: "passed" });
const outcome = (runtime: string, ...tests: readonly TestOutcome[]): RuntimeOutcome => {
  return { runtime, version: "1.2.3", tests, errors: [] };
};

test("a transport's cases are compared among the runtimes that ran them, apart from the models' tests", () => {
  const model = passed("joins", "tests/parity/url.test.ts");
  const outcomes = [outcome("node 24", model, passed("a"), passed("b")), outcome("bun", passed("a")), outcome("workerd", model)]; // prettier-ignore
  const exceptions = { workerd: { "tests/parity/url.test.ts › joins": "No URLs." } };

  const run = { transport: "fetch", suite: "conformance", refused: 0, excepted: 0 };
  expect(conformanceRuns(outcomes, exceptions)).toEqual([
    { ...run, runtime: "node 24", passed: 2, failed: 0, problems: [] },
    { ...run, runtime: "bun", passed: 1, failed: 1, problems: [`bun: ${file} › b did not run`] },
  ]);
  expect(withoutConformance(outcomes).map(({ tests }) => tests)).toEqual([[model], [], [model]]);
});

const row: RowRun = { transport: "fetch", row: "params (call): they win", passed: 8, refused: 2, failures: [] };
const red = { ...row, passed: 7, failures: ["GET by request: a in place of b"] };
const excuse = (said: string): WireException => {
  return { runtime: "bun", transport: "fetch", reason: "It cannot.", rows: [said] };
};

test("calls over the wire are counted by transport, and a row that fails is told with its first call", () => {
  const over = { runtime: "bun", suite: "over the wire", excepted: 0 };

  expect(wireRuns({ runtime: "bun", runs: [row, red, { ...row, transport: "mock" }] }, [])).toEqual([
    {
      ...over,
      transport: "fetch",
      passed: 15,
      refused: 4,
      failed: 1,
      problems: ["bun: fetch over the wire: params (call): they win failed\n    GET by request: a in place of b"],
    },
    { ...over, transport: "mock", passed: 8, refused: 2, failed: 0, problems: [] },
  ]);
});

test("the list excuses a row at all levels, until it holds", () => {
  const excused = wireRuns({ runtime: "bun", runs: [red] }, [excuse("params: they win")]);
  const spare = wireRuns({ runtime: "bun", runs: [row] }, [excuse("params: they win")]);

  expect(excused).toMatchObject([{ passed: 7, excepted: 1, failed: 0, problems: [] }]);
  expect(spare).toMatchObject([{ failed: 1 }]);
  expect(spare[0]?.problems[0]).toContain('"params: they win" holds or is gone');
});

test("rows that do not run to their end are one failure", () => {
  expect(wireRuns({ runtime: "bun", runs: [], error: "no build" }, [])).toMatchObject([
    { runtime: "bun", failed: 1, problems: ["bun: over the wire: no build"] },
  ]);
});
