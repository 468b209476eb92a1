import { expect, test } from "vitest";
import { checksOf } from "./checks.ts";
import { runReport } from "./report.ts";
import type { RunResult } from "./run-result.ts";
import type { RunSettings } from "./run-settings.ts";

const settings: RunSettings = {
  transport: "undici",
  client: "Client",
  retries: true,
  plan: { seed: 7, warmUp: 20, count: 100, concurrency: 8, aborts: true },
  limit: 1000,
};
const result: RunResult = {
  seconds: 1.26,
  counts: [
    { outcome: "answered", planned: 90, seen: 90 },
    { outcome: "aborted", planned: 5, seen: 5 },
    { outcome: "unplanned", planned: 0, seen: 0 },
  ],
  outcomes: [],
  bodies: [],
  arrivals: [],
  incidents: [],
  pool: { active: 0, idle: 2, waiting: 0, max: 2 },
  connections: 2,
  left: { sockets: 0, streams: 0 },
  memoryBefore: { heap: 10 * 2 ** 20, buffers: 2 ** 20 },
  memoryAfter: { heap: 11 * 2 ** 20, buffers: 2 ** 20 },
};

test("a run has a small table, and a line for each thing it shows", () => {
  expect(runReport({ settings, outcome: result })).toEqual({
    text: [
      "Client over undici, with retries: 100 requests after 20 to warm up, 8 at a time, seed 7",
      "                   planned        seen",
      "answered                90          90",
      "aborted                  5           5",
      "                    before       after",
      "heap             10.00 MiB   11.00 MiB",
      "buffers           1.00 MiB    1.00 MiB",
      "                    client      server after close",
      "connections              2           2           0",
      "duration             1.3 s",
      "✓ every request has the one outcome that was planned",
      "✓ every body arrived as it was sent, in both directions",
      "✓ every request reached the server as often as it may",
      "✓ no rejection unhandled, no exception uncaught, no warning",
      "✓ the pool has nothing under way, and sees the connections the server sees",
      "✓ no socket is left after close()",
      "✓ every streamed request body was let go of",
      "✓ the heap is back to within 10 %",
      "",
    ].join("\n"),
    passed: 8,
    failed: 0,
  });
});

const failing = (change: Partial<RunResult>): readonly string[] =>
  checksOf({ ...result, ...change }).flatMap(({ problems }) => problems);

test.each<[what: string, Partial<RunResult>, problems: readonly string[]]>([
  ["an outcome nobody planned", { outcomes: ["one"] }, ["one"]],
  ["a body that is another's", { bodies: ["one"] }, ["one"]],
  ["a request that was sent twice", { arrivals: ["one"] }, ["one"]],
  ["a rejection nobody handled", { incidents: ["one"] }, ["one"]],
  [
    "a connection still at work",
    { pool: { active: 1, idle: 1, waiting: 0, max: 2 } },
    ["1 active, 0 waiting and 1 idle, where the server has 2 open"],
  ],
  [
    "a connection only the server knows",
    { connections: 3 },
    ["0 active, 0 waiting and 2 idle, where the server has 3 open"],
  ],
  ["a socket after close()", { left: { sockets: 1, streams: 0 } }, ["1 sockets are left"]],
  ["a body never let go of", { left: { sockets: 0, streams: 2 } }, ["2 streams are still open"]],
  [
    "a heap that grew by more than a tenth",
    { memoryAfter: { heap: 11 * 2 ** 20 + 1, buffers: 0 } },
    ["the heap: 10485760 bytes before, 11534337 after"],
  ],
  [
    "buffers that were kept",
    { memoryAfter: { heap: 10 * 2 ** 20, buffers: 3 * 2 ** 20 } },
    ["heap and buffers: 11534336 bytes before, 13631488 after"],
  ],
])("%s fails the run", (_what, change, problems) => {
  expect(failing(change)).toEqual(problems);
  expect(runReport({ settings, outcome: { ...result, ...change } })).toMatchObject({ passed: 7, failed: 1 });
});

test("of many problems of a kind a few are shown, under their check", () => {
  const outcomes = Array.from({ length: 9 }, (_, number) => `request ${number} has not ended`);

  const { text } = runReport({ settings, outcome: { ...result, outcomes } });

  expect(text).toContain(
    [
      "✗ every request has the one outcome that was planned",
      ...[0, 1, 2, 3, 4].map((number) => `  request ${number} has not ended`),
      "  and 4 more",
      "✓ every body",
    ].join("\n"),
  );
});

test("a transport that tells nothing of its pool is not judged by it", () => {
  const outcome = { ...result, pool: null };

  expect(runReport({ settings, outcome })).toMatchObject({ passed: 8, failed: 0 });
  expect(runReport({ settings, outcome }).text).toContain("connections       not told           2           0");
});

test("a run that broke off is one failure, with what it said", () => {
  expect(runReport({ settings, outcome: { broken: "Error: no\n  at x\n" } })).toEqual({
    text: [
      "Client over undici, with retries: 100 requests after 20 to warm up, 8 at a time, seed 7",
      "✗ the run broke off",
      "  Error: no",
      "    at x",
      "",
    ].join("\n"),
    passed: 0,
    failed: 1,
  });
});
