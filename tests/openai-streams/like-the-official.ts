import { expect, test } from "vitest";
import { comparisons } from "./compared-cases.ts";
import { comparedOddStreams, kinds } from "./odd-streams.ts";

/** Tests that hold so many generated answers of each kind beside the official helpers. */
export function testComposedStreams(cases: number, limit: number): void {
  test.each(Object.keys(comparisons))(
    `${cases} %s come in the same events to the same end as by the official helper`,
    async (what) => {
      const { differences, events, failures } = await comparisons[what]!(cases);

      expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
      // Streams without events, or without errors, would compare nothing.
      expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({
        events: true,
        failures: true,
      });
    },
    limit,
  );
}

/** Tests that have so many odd streams of each kind read beside the official package. */
export function testOddStreams(cases: number, limit: number): void {
  test.each(kinds)(
    `${cases} odd streams of %s read as by the official package, however they are cut`,
    async (kind) => {
      const { differences, yielded, failed } = await comparedOddStreams(kind, cases);

      expect(differences.slice(0, 3)).toEqual([]);
      expect({ yielded: yielded > cases, failed: failed > cases / 20 }).toEqual({ yielded: true, failed: true });
    },
    limit,
  );
}
