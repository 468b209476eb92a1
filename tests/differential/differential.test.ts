import { expect, test } from "vitest";
import { absenceOf } from "../soak/transports.ts";
import { mistakeText } from "./report.ts";
import { runDifferential } from "./run-differential.ts";

const absence = await absenceOf("native");

// Ten thousand others: `npm run differential`.
test.skipIf(absence !== null)(
  "odd answers are read as undici and Node read them, or differ for a known reason (needs the engine)",
  { timeout: 60_000 },
  async () => {
    const settings = { seed: 7, count: 300, first: 0 };

    const result = await runDifferential(settings);

    expect(result.mistakes.map((mistake) => mistakeText(settings.seed, mistake))).toEqual([]);
    expect([...result.explained.values()].reduce((sum, times) => sum + times)).toBeGreaterThan(50);
  },
);
