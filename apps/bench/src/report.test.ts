import { expect, test } from "vitest";
import { figuresOf } from "./figures.ts";
import type { Goal } from "./goals/goal.ts";
import { verdictsOf } from "./goals/verdicts.ts";
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
  placement: { client: 0, server: 1 },
  versions: { undici: "8.0.0", ky: "2.0.0" },
};

const scenario = {
  name: "single",
  title: "Single GET",
  group: "clients",
  unit: "request",
  server: "plain",
  baseline: "base",
  comparison: "ratio",
  requestsPerRound: 1,
  rounds: 9,
  warmUp: 900,
  measures: [],
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
      { cpu: 100, wall: 200, errors: 0 },
      { cpu: 80, wall: 200, errors: 0 },
      { cpu: 120, wall: 200, errors: 0 },
    ],
    other: [
      { cpu: 50, wall: 400, errors: 0 },
      { cpu: 80, wall: 200, errors: 0 },
      { cpu: 180, wall: 600, errors: 0 },
    ],
  },
  watched: {},
  absent: {},
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
    measures: ["heap"],
  },
  samples: {
    base: [
      { cpu: 1, wall: 1, errors: 0 },
      { cpu: 2, wall: 2, errors: 0 },
    ],
    other: [
      { cpu: 4, wall: 4, errors: 0 },
      { cpu: 6, wall: 6, errors: 0 },
    ],
  },
  rounds: 2,
  heap: { base: 900.4, other: 2500 },
  growth: {},
};

test("figures are medians and minima, compared with the baseline's, and quartiles of the rounds' own ratios", () => {
  expect(figuresOf(ratios).rows[1]).toEqual({
    row: "other",
    course: [],
    cpu: { median: 80, minimum: 50, quartiles: [65, 130] },
    wall: { median: 400, minimum: 200, quartiles: [300, 500] },
    cpuCompared: { median: 1, minimum: 0.625, quartiles: [0.75, 1.25] },
    wallCompared: { median: 2, minimum: 1, quartiles: [1.5, 2.5] },
    others: { rate: { median: 2500, minimum: 1e6 / 600, quartiles: [expect.closeTo(2083.33, 1), 3750] } },
    errors: 0,
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
  const growing = { ...ratios.scenario, unit: "stream", measures: ["growth"] } as const;
  const lines = report({
    machine,
    seed: 1,
    verdicts: [],
    scenarios: [figuresOf({ ...ratios, scenario: growing, growth: { base: 2, other: 1.904 } })],
  }).split("\n");

  expect(lines.filter((line) => /^3 rounds|grows|^other/.test(line))).toEqual([
    "3 rounds of 1 stream in each row, in random order, after a warm-up of 300 streams",
    "ratio to base  median   min  median  quartiles  verdict     median  median  verdict  CPU grows ×",
    "other            80.0  50.0    1.00  0.75–1.25               400.0    2.00                  1.90",
  ]);
});

test("what a scenario measures beside time has its columns, and who is absent says why", () => {
  const { base = [], other = [] } = ratios.samples;
  const measured = {
    ...ratios,
    scenario: {
      ...ratios.scenario,
      leadIn: 20,
      warmUpNote: "half of them small",
      measures: ["latency", "delay", "memory", "server"],
    } as const,
    samples: {
      base: base.map((sample) => ({ ...sample, latency: 90, delay: 1200, rss: 2 ** 26, alive: 2 ** 23, server: 0.5 })),
      other: other.map((sample) => ({ ...sample, latency: 45, delay: 1100, rss: 2 ** 25, alive: 2 ** 22, server: 1 })),
    },
    absent: { wrk: "wrk is not installed", bun: "it has no such thing", deno: "it has no such thing" },
  };

  expect(
    report({ machine, seed: 1, scenarios: [figuresOf(measured)], verdicts: [] })
      .split("\n")
      .slice(10, 19),
  ).toMatchInlineSnapshot(`
    [
      "3 rounds of 1 request in each row, not counting 20 before each, in random order, after a warm-up of 300 requests, half of them small",
      "",
      "               ── CPU µs ──  ─────── CPU ratio ────────   wall µs   ─ wall ratio ──   latency    delay    RSS    heap    server",
      "ratio to base  median   min  median  quartiles  verdict     median  median  verdict     p50 µs   p99 µs    MiB     MiB    busy %",
      "base            100.0  80.0    1.00  1.00–1.00               200.0    1.00                       1200.0   64.0     8.0        50",
      "other            80.0  50.0    1.00  0.75–1.25               400.0    2.00                       1100.0   32.0     4.0       100",
      "wrk is absent: wrk is not installed",
      "bun, deno are absent: it has no such thing",
      "",
    ]
  `);
});

test("the report ends in what was wanted and what was seen, where anything was wanted", () => {
  const figures = figuresOf({ ...ratios, samples: { ...ratios.samples, "base (control)": ratios.samples["base"]! } });
  const wanted = (metric: "cpu" | "wall", timesLess: number): Goal => ({
    scenario: "single",
    row: "other",
    metric,
    against: ["base"],
    wanted: { timesLess },
    hoped: 1.2,
  });
  const verdicts = verdictsOf([wanted("cpu", 1.1), wanted("wall", 1)], [figures]);

  expect(
    report({ machine, seed: 1, scenarios: [figures], verdicts })
      .split("\n")
      .slice(18, 25),
  ).toMatchInlineSnapshot(`
    [
      "Wanted and seen",
      "Medians of the rounds. "× less" is how many times as much the other row takes; noise is what the control row differs by.",
      "",
      "scenario    row    figure  wanted        goal  seen  compared with  noise  verdict",
      "Single GET  other  CPU     ≥ 1.1 × less   1.2  1.25  base           ± 0 %  reached, and the goal",
      "Single GET  other  time    ≥ 1.0 × less   1.2  0.50  base           ± 0 %  NOT REACHED",
      "",
    ]
  `);
});

test("the report states the machine, the load and the method, and shows a table for each scenario", () => {
  expect(report({ machine, seed: 1, scenarios: [figuresOf(ratios), figuresOf(differences)], verdicts: [] }))
    .toMatchInlineSnapshot(`
      "Trunkline bench: HTTP clients side by side
      Node 24.0.0 on linux x64, 2 CPUs (Some CPU), load average 0.50 before, 1.25 after
      undici 8.0.0, ky 2.0.0
      Each row is a process of its own, with its client's default settings; the server (node:net, keep-alive) is another.
      Where a server takes part, clients run on CPU 0 and the server on CPU 1.
      Every client reads status, one header and the whole body of every answer, parsed where it is JSON; a wrong one fails
      the run, and so do more than one in a thousand that are missing.
      The order of the rows in each round is random, of seed 1.

      Single GET
      3 rounds of 1 request in each row, in random order, after a warm-up of 300 requests

                     ── CPU µs ──  ─────── CPU ratio ────────   wall µs   ─ wall ratio ──
      ratio to base  median   min  median  quartiles  verdict     median  median  verdict
      base            100.0  80.0    1.00  1.00–1.00               200.0    1.00
      other            80.0  50.0    1.00  0.75–1.25               400.0    2.00

      Client alone
      2 rounds of 1000 requests in each row, in random order, after a warm-up of 300 requests

             ── CPU µs ──  ─ µs above the floor ──   heap bytes
             median   min  median   min  quartiles   all   above
      base     1.50  1.00    0.00  0.00  0.00–0.00   900       0
      other    5.00  4.00    3.50  3.00  3.25–3.75  2500    1600

      CPU is user and system time of the client's process, all threads; figures are microseconds for one request (stream, URL …).
      Quartiles: half of the rounds lie between them. What the control row differs by is noise: there is a verdict only where a
      row differs by more. Server: the share of the time that its process was busy; near 100 it is what is measured."
    `);
});
