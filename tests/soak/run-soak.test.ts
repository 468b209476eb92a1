import { expect, test } from "vitest";
import { runSoak, runsOf } from "./run-soak.ts";
import type { RunSettings } from "./run-settings.ts";

// On the sources, as every test.
const flags = ["--import", new URL("../../apps/bench/test/resolve-sources.mjs", import.meta.url).href];
const settings: RunSettings = {
  transport: "undici",
  client: "Client",
  retries: false,
  plan: { seed: 11, warmUp: 0, count: 200, concurrency: 32, aborts: true },
  limit: 40_000,
};

test("a short soak accounts for every request, and leaves nothing behind", { timeout: 60_000 }, async () => {
  const { outcome } = await runSoak(settings, flags);

  const [answered, aborted, reset, timedOut] = [178, 10, 10, 2];
  expect(outcome).toMatchObject({
    counts: [
      { outcome: "answered", planned: answered, seen: answered },
      { outcome: "aborted", planned: aborted, seen: aborted },
      { outcome: "reset", planned: reset, seen: reset },
      { outcome: "timed out", planned: timedOut, seen: timedOut },
      { outcome: "unplanned", planned: 0, seen: 0 },
    ],
    outcomes: [],
    bodies: [],
    arrivals: [],
    incidents: [],
    pool: { active: 0, waiting: 0, max: 8 },
    left: { sockets: 0, streams: 0 },
  });
});

test("a run that does not end is given up, and tells which requests it waits for", { timeout: 60_000 }, async () => {
  const { outcome } = await runSoak({ ...settings, limit: 1 }, flags);

  expect(outcome).toEqual({
    broken: expect.stringMatching(
      /^After 1 ms \d+ requests have not ended, among them:\n\{"number":\d+,"method"/,
    ) as string,
  });
});

test("a transport runs as the 10,000 requests that were asked for, without retries and with them", async () => {
  const runs = await runsOf("undici", 5);

  expect(runs.map(({ client, retries, plan }) => [client, retries, plan.count, plan.concurrency, plan.seed])).toEqual([
    ["Client", false, 10_000, 256, 5],
    ["Client", true, 10_000, 256, 5],
  ]);
});
