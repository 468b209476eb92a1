import { expect, test } from "vitest";
import type { TestRecord } from "../reporter/closing-count.ts";
import { traced, traceReport } from "./trace-report.ts";

const features = [
  { id: "F001", area: "client", name: "Client" },
  { id: "F003", area: "client", name: "Connection pooling" },
  { id: "F016", area: "streaming", name: "Streamed bodies" },
];
const record = (name: string, state: string, ...tags: readonly string[]): TestRecord => ({
  name,
  file: "packages/core/test/client.test.ts",
  project: "node",
  tags,
  rows: [],
  state,
  milliseconds: 1,
});

test("a feature is shown when all its tests passed, failing when one did not, and open without tests", () => {
  const tests = [
    record("gets", "passed", "F001"),
    record("streams", "passed", "F016"),
    record("streams twice", "failed", "F016"),
  ];

  const states = traced(features, tests).map(({ id, state }) => [id, state]);

  expect(states).toEqual([
    ["F001", "shown"],
    ["F003", "open"],
    ["F016", "failing"],
  ]);
});

test("a feature stays open while one of its tests was skipped", () => {
  const tests = [record("gets", "passed", "F001"), record("posts", "skipped", "F001")];

  expect(traced(features, tests)[0]?.state).toBe("open");
});

test("a test that carries two ids stands under both features", () => {
  const both = record("gets and pools", "passed", "F001", "F003");

  expect(traced(features, [both]).map((feature) => feature.tests)).toEqual([[both], [both], []]);
});

test("the report names each feature, its tests and the counts by area", () => {
  const tests = [record("gets", "passed", "F001"), record("streams", "failed", "F016")];

  expect(traceReport(traced(features, tests), false)).toBe(`\
✓ F001  Client
         packages/core/test/client.test.ts › gets
· F003  Connection pooling  open
✗ F016  Streamed bodies  failing
         failed: packages/core/test/client.test.ts › streams

area            shown failing    open      of
client              1       0       1       2
streaming           0       1       0       1
all                 1       1       1       3
`);
});

test("colours are for terminals", () => {
  const report = traced(features, []);

  expect(traceReport(report, true)).toContain("\u001B[33m·\u001B[39m F001  Client");
  expect(traceReport(report, false)).not.toContain("\u001B");
});
