import { expect, test } from "vitest";
import { figuresOf } from "./figures.ts";
import type { Machine } from "./machine.ts";
import type { Measurement } from "./measure.ts";
import { report } from "./report.ts";
import type { Scenario } from "./scenarios/scenario.ts";

const machine: Machine = {
  node: "24.0.0",
  platform: "linux x64",
  cpus: 2,
  cpuModel: "Some CPU",
  loadBefore: 0.5,
  loadAfter: 1.25,
  versions: { undici: "8.0.0", ky: "2.0.0" },
};

const scenario = {
  name: "single",
  title: "Single GET",
  group: "clients",
  unit: "request",
  usesServer: true,
  baseline: "base",
  comparison: "ratio",
  requestsPerRound: 1,
  rounds: 9,
  warmUp: 900,
  measuresHeap: false,
  measuresGrowth: false,
} satisfies Partial<Scenario>;

const never = (): never => {
  throw new Error("A report runs nothing.");
};

const ratios: Measurement = {
  scenario: { ...scenario, rows: { base: never, other: never } },
  rounds: 3,
  warmUp: 300,
  samples: {
    base: [
      { cpu: 100, wall: 200 },
      { cpu: 80, wall: 200 },
      { cpu: 120, wall: 200 },
    ],
    other: [
      { cpu: 50, wall: 400 },
      { cpu: 80, wall: 200 },
      { cpu: 180, wall: 600 },
    ],
  },
  heap: {},
  growth: {},
};

const differences: Measurement = {
  ...ratios,
  scenario: {
    ...scenario,
    title: "Client alone",
    rows: { base: never, other: never },
    comparison: "difference",
    requestsPerRound: 1000,
    measuresHeap: true,
  },
  samples: {
    base: [
      { cpu: 1, wall: 1 },
      { cpu: 2, wall: 2 },
    ],
    other: [
      { cpu: 4, wall: 4 },
      { cpu: 6, wall: 6 },
    ],
  },
  rounds: 2,
  heap: { base: 900.4, other: 2500 },
  growth: {},
};

test("figures are medians and minima, compared with the baseline's, and quartiles of the rounds' own ratios", () => {
  expect(figuresOf(ratios).rows[1]).toEqual({
    row: "other",
    cpu: { median: 80, minimum: 50 },
    wall: { median: 400, minimum: 200 },
    cpuCompared: { median: 0.8, minimum: 0.625, quartiles: [0.75, 1.25] },
    wallCompared: { median: 2, minimum: 1, quartiles: [1.5, 2.5] },
    heap: null,
    growth: null,
  });
});

test("where the baseline is a floor it is subtracted", () => {
  expect(figuresOf(differences).rows[1]).toMatchObject({
    cpu: { median: 5, minimum: 4 },
    cpuCompared: { median: 3.5, minimum: 3, quartiles: [3.25, 3.75] },
    heap: { all: 2500, above: 1599.6 },
  });
});

test("growth with the input has a column where it is measured, and the unit is named", () => {
  const growing = { ...ratios.scenario, unit: "stream", measuresGrowth: true };
  const lines = report(machine, [figuresOf({ ...ratios, scenario: growing, growth: { base: 2, other: 1.904 } })]).split(
    "\n",
  );

  expect(lines.filter((line) => /^3 rounds|grows|^other/.test(line))).toEqual([
    "3 rounds of 1 stream in each row, in random order, after a warm-up of 300 streams",
    "ratio to base  median   min  median   min  quartiles  median    min  median   min  CPU grows ×",
    "other            80.0  50.0    0.80  0.63  0.75–1.25   400.0  200.0    2.00  1.00         1.90",
  ]);
});

test("the report states the machine, the load and the method, and shows a table for each scenario", () => {
  expect(report(machine, [figuresOf(ratios), figuresOf(differences)])).toMatchInlineSnapshot(`
    "Trunkline bench: HTTP clients side by side
    Node 24.0.0 on linux x64, 2 CPUs (Some CPU), load average 0.50 before, 1.25 after
    undici 8.0.0, ky 2.0.0
    Each row is a process of its own, with its client's default settings; the server (node:http, keep-alive) is another.
    Every client reads status, one header and the parsed JSON of every answer; a wrong or missing one fails the run.

    Single GET
    3 rounds of 1 request in each row, in random order, after a warm-up of 300 requests

                   ── CPU µs ──  ────── CPU ratio ──────  ── wall µs ──   wall ratio
    ratio to base  median   min  median   min  quartiles  median    min  median   min
    base            100.0  80.0    1.00  1.00  1.00–1.00   200.0  200.0    1.00  1.00
    other            80.0  50.0    0.80  0.63  0.75–1.25   400.0  200.0    2.00  1.00

    Client alone
    2 rounds of 1000 requests in each row, in random order, after a warm-up of 300 requests

           ── CPU µs ──  ─ µs above the floor ──   heap bytes
           median   min  median   min  quartiles   all  above
    base     1.50  1.00    0.00  0.00  0.00–0.00   900      0
    other    5.00  4.00    3.50  3.00  3.25–3.75  2500   1600

    CPU is user and system time of the client's process, all threads; figures are microseconds for one request (stream, URL …).
    Quartiles: half of the rounds lie between them. What the control row differs by is noise: trust no smaller difference."
  `);
});
