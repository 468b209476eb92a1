import { expect, test } from "vitest";
import { comparedOddStreams, kinds } from "./odd-streams.ts";

const cases = 100;

test.each(kinds)(
  `${cases} odd streams of %s read as by the official package, however they are cut`,
  async (kind) => {
    const { differences, yielded, failed } = await comparedOddStreams(kind, cases);

    expect(differences.slice(0, 3)).toEqual([]);
    // Streams without events, or without errors, would compare nothing.
    expect({ yielded: yielded > cases, failed: failed > cases / 20 }).toEqual({ yielded: true, failed: true });
  },
  60_000,
);
