import { expect, test } from "vitest";
import { presentTransports } from "../../socket-transports.ts";
import { bodyReport } from "./body-report.ts";
import { PatternReader, patternOf } from "./pattern.ts";
import { bodyRunsOf, runBodies } from "./run-bodies.ts";

// On the sources, as every test.
const flags = ["--import", new URL("../../../apps/bench/test/resolve-sources.mjs", import.meta.url).href];

test.each(presentTransports.map(({ name }) => name))(
  "over %s a short pair of bodies arrives whole, by each of its clients",
  { timeout: 60_000 },
  async (name) => {
    for (const run of await bodyRunsOf(name)) {
      const settings = { ...run, size: 20_000_000, warmUp: 2_000_000, limit: 25_000 };
      const outcome = await runBodies(settings, flags);

      expect(outcome).toMatchObject({
        down: { bytes: 20_000_000, progress: 20_000_000, problem: null },
        up: { bytes: 20_000_000, progress: 20_000_000, problem: null },
      });
      expect(bodyReport({ ...settings, bound: -1 }, outcome as never).failed).toBe(2);
    }
  },
);

test("a run that does not end is given up, and says so", { timeout: 30_000 }, async () => {
  const [run] = await bodyRunsOf("undici");

  expect(await runBodies({ ...run!, limit: 1 }, flags)).toEqual({ broken: "The bodies were not there after 1 ms." });
});

test("a byte that is lost, doubled or another is seen", () => {
  const bytes = Buffer.concat([...patternOf(1000)]);
  const problemOf = (...chunks: readonly Uint8Array[]): string | null => {
    const reader = new PatternReader();
    for (const chunk of chunks) reader.read(chunk);
    return reader.problem;
  };

  expect(problemOf(bytes.subarray(0, 400), bytes.subarray(400))).toBeNull();
  expect(problemOf(bytes.subarray(0, 400), bytes.subarray(401))).toBe(
    "bytes are lost or doubled within the chunk of 599 at 400",
  );
});
