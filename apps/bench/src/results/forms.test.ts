import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ScenarioFigures } from "../figures.ts";
import { commaSeparated } from "./comma-separated.ts";
import { markdown } from "./markdown.ts";
import { page } from "./page.ts";
import { type Result, resultFrom } from "./result.ts";
import { writeResult } from "./write-result.ts";

const scenario: ScenarioFigures = {
  name: "some",
  title: "GETs of <small> JSON",
  unit: "request",
  baseline: 'the "base"',
  comparison: "ratio",
  measures: ["latency"],
  requestsPerRound: 10,
  rounds: 4,
  leadIn: 0,
  warmUp: 100,
  warmUpNote: "",
  rows: [
    {
      row: 'the "base"',
      cpu: { median: 40, minimum: 30 },
      wall: { median: 50, minimum: 45 },
      cpuCompared: { median: 1, minimum: 1, quartiles: [1, 1] },
      wallCompared: { median: 1, minimum: 1, quartiles: [1, 1] },
      others: { latency: { median: 9, minimum: 8 } },
      heap: null,
      growth: null,
    },
    {
      row: "native alone",
      cpu: { median: 10, minimum: 9, quartiles: [9.5, 11] },
      wall: { median: 20, minimum: 18, quartiles: [19, 22] },
      cpuCompared: { median: 0.25, minimum: 0.3, quartiles: [0.2, 0.3] },
      wallCompared: { median: 0.4, minimum: 0.4, quartiles: [0.35, 0.45] },
      others: {
        rate: { median: 50_000, minimum: 45_000, quartiles: [46_000, 52_000] },
        peak: { median: 2 ** 26, minimum: 2 ** 26, quartiles: [2 ** 26, 2 ** 26 + 1] },
      },
      errors: 2,
      course: [2 ** 24, 2 ** 25, 2 ** 26, 2 ** 26, 2 ** 26, 2 ** 27, 2 ** 27, 3 * 2 ** 26],
      heap: null,
      growth: null,
    },
  ],
  absent: { curl: "it is not installed" },
};

const result: Result = {
  format: 1,
  date: "2026-11-21T12:00:00.000Z",
  machine: {
    node: "24.0.0",
    platform: "linux x64",
    cpus: 2,
    cpuModel: "Some CPU",
    loadBefore: 0,
    loadAfter: 0.5,
    placement: { client: 0, server: 1 },
    versions: { undici: "8.0.0" },
  },
  seed: 1,
  scenarios: [scenario],
  verdicts: [],
};

test("lines for a spreadsheet hold every figure, with quotes where a name has some", () => {
  expect(commaSeparated(result).split("\r\n")).toEqual([
    "scenario,row,metric,median,minimum,low,high,compared median,compared low,compared high",
    'some,"the ""base""",cpu,40,30,,,1,1,1',
    'some,"the ""base""",wall,50,45,,,1,1,1',
    'some,"the ""base""",latency,9,8,,,,,',
    "some,native alone,cpu,10,9,9.5,11,0.25,0.2,0.3",
    "some,native alone,wall,20,18,19,22,0.4,0.35,0.45",
    "some,native alone,rate,50000,45000,46000,52000,,,",
    "some,native alone,peak,67108864,67108864,67108864,67108865,,,",
    ...[16777216, 33554432, 67108864, 67108864, 67108864, 134217728, 134217728, 201326592].map(
      (bytes, at) => `some,native alone,memory ${at + 1}/8,${bytes},,,,,,`,
    ),
    "some,native alone,errors,2,,,,,,",
    "",
  ]);
});

test("the page of Markdown names machine, versions and date, and has a table for each scenario", () => {
  const lines = markdown(result).split("\n");

  expect(lines.slice(0, 5)).toEqual([
    "# Trunkline bench",
    "",
    "2026-11-21T12:00:00.000Z.",
    "Node 24.0.0 on linux x64, 2 CPUs (Some CPU), load average 0.00 before, 0.50 after",
    "undici 8.0.0",
  ]);
  expect(lines.filter((line) => line.startsWith("| native"))).toEqual([
    "| native alone | 10.00 | 9.00 | 0.25 | 0.20–0.30 |  | 20.0 | 0.40 |  |  |",
    "| native alone | 50000 (46000–52000) |  | 64 | 32 | 64 | 128 | 192 | 2 |",
  ]);
  expect(lines).toContain(
    "|  | requests/s | p50 | peak RSS MiB | MiB at 25 % | MiB at 50 % | MiB at 75 % | MiB at 100 % | errors |",
  );
  expect(lines).toContain('| the "base" |  | 9.0 |  |  |  |  |  |  |');
  expect(lines).toContain("native alone: 2 requests were not answered");
  expect(lines).toContain("curl is absent: it is not installed");
});

test("a run with a handicap says on every page that it is no measurement", () => {
  const line = "No measurement: Trunkline's own rows have 20 % of extra work.";

  expect([markdown, page].map((write) => write({ ...result, handicap: 20 }).includes(line))).toEqual([true, true]);
  expect([markdown, page].map((write) => write({ ...result, handicap: 0 }).includes("No measurement"))).toEqual([
    false,
    false,
  ]);
});

test("the page of charts loads nothing, and shows names as they are", () => {
  const text = page(result);

  expect(text.match(/(?:src|href|url\()[^>]*/g)).toBeNull();
  expect(text).toContain("<h2>GETs of &lt;small> JSON</h2>");
  expect(
    [...text.matchAll(/<rect class="(\w+)"[^>]* width="([\d.]+)"/g)].map(([, kind, width]) => [kind, width]),
  ).toEqual([
    ["baseline", "320"],
    ["ours", "80"],
  ]);
  // From 16 to 192 MiB, on the scale of the largest.
  expect(text.match(/<polyline class="curve ours" points="([^"]*)"/)?.[1]?.split(" ")).toEqual([
    "250.0,33.5",
    "295.7,31.0",
    "341.4,26.0",
    "387.1,26.0",
    "432.9,26.0",
    "478.6,16.0",
    "524.3,16.0",
    "570.0,6.0",
  ]);
  expect(text).toContain("16 to 192 MiB");
});

test("the results of earlier days, which say less of each row, are written in every form that there is today", () => {
  const folder = fileURLToPath(new URL("../../results/", import.meta.url));
  for (const name of readdirSync(folder)) {
    const earlier = resultFrom(readFileSync(join(folder, name), "utf8"), name);
    for (const write of [commaSeparated, markdown, page]) {
      const text = write(earlier);

      expect(text).not.toMatch(/undefined|NaN|\[object/);
      for (const { title, name: scenarioName, rows } of earlier.scenarios) {
        expect(text).toContain(write === commaSeparated ? scenarioName : title);
        expect(rows.filter(({ row }) => !text.includes(row))).toEqual([]);
      }
    }
  }
});

test("a result that was written is read again, and anything else is refused by name", () => {
  expect(resultFrom(JSON.stringify(result), "result.json")).toEqual(result);
  expect(() => resultFrom("{", "x.json")).toThrow(
    new Error("x.json is no JSON. Give it a result.json that a run has written."),
  );
  expect(() => resultFrom('{"format":2}', "x.json")).toThrow(
    new Error("x.json is no result of this bench. Give it a result.json that a run has written."),
  );
});

test("every run adds a line to the history, and replaces the report of the last", () => {
  const folder = mkdtempSync(join(tmpdir(), "trunkline-bench-"));
  try {
    writeResult(folder, result);
    const files = writeResult(folder, { ...result, date: "2026-11-22T12:00:00.000Z" });

    expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
      "result.json",
      "result.csv",
      "report.md",
      "report.html",
      "history.jsonl",
    ]);
    const lines = readFileSync(join(folder, "history.jsonl"), "utf8").trim().split("\n");
    const scenarios = { some: { 'the "base"': 1, "native alone": 0.25 } };
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      ["2026-11-21T12:00:00.000Z", "2026-11-22T12:00:00.000Z"].map((date) => ({
        date,
        node: "24.0.0",
        cpu: "Some CPU",
        scenarios,
      })),
    );
    expect(resultFrom(readFileSync(join(folder, "result.json"), "utf8"), "it").date).toBe("2026-11-22T12:00:00.000Z");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
