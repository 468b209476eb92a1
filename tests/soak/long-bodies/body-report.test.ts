import { expect, test } from "vitest";
import { bodyReport } from "./body-report.ts";
import type { BodyResult, BodySettings, DirectionResult } from "./body-settings.ts";

const mebibyte = 2 ** 20;
const settings: BodySettings = {
  transport: "native",
  client: "SyncClient",
  size: 100 * mebibyte,
  warmUp: 10 * mebibyte,
  bound: 64 * mebibyte,
  limit: 1000,
};
const direction: DirectionResult = {
  bytes: settings.size,
  progress: settings.size,
  problem: null,
  seconds: 1.26,
  before: 100 * mebibyte,
  most: 164 * mebibyte,
};
const result: BodyResult = { down: direction, up: { ...direction, most: 101 * mebibyte } };

test("a run has a line for each direction, and for each thing it shows", () => {
  expect(bodyReport(settings, result)).toEqual({
    text: [
      "SyncClient over native: a body of 100 MiB down, and one up, after 10 MiB each",
      "down 100 MiB of memory before, 164 MiB at its most, 1.3 s",
      "up   100 MiB of memory before, 101 MiB at its most, 1.3 s",
      "✓ every byte went down, and was told of",
      "✓ memory stayed flat on the way down",
      "✓ every byte went up, and was told of",
      "✓ memory stayed flat on the way up",
      "",
    ].join("\n"),
    passed: 4,
    failed: 0,
  });
});

test("a byte that is missing, or not told of, and memory that grows are problems", () => {
  const broken: BodyResult = {
    down: { ...direction, bytes: settings.size - 1, most: 165 * mebibyte },
    up: { ...direction, progress: 0 },
  };
  const { text, passed, failed } = bodyReport(settings, broken);

  expect([passed, failed, text.split("\n").filter((line) => line.startsWith("  "))]).toEqual([
    1,
    3,
    [
      `  ${settings.size - 1} bytes arrived and ${settings.size} were told of, of ${settings.size}`,
      "  it grew by 65 MiB; 64 MiB are allowed",
      `  ${settings.size} bytes arrived and 0 were told of, of ${settings.size}`,
    ],
  ]);
  expect(bodyReport(settings, { ...result, up: { ...direction, problem: "lost" } }).text).toContain("\n  lost\n");
});

test("a run that broke off says why", () => {
  expect(bodyReport(settings, { broken: "one\ntwo" })).toMatchObject({
    text: expect.stringMatching(/✗ the run broke off\n {2}one\n {2}two\n$/) as string,
    passed: 0,
    failed: 1,
  });
});
