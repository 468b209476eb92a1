// The same scenarios through httpx, whose answers are in fixtures/, and through both our clients: compared whole.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { differences } from "./differences.ts";
import { played, type Player } from "./play.ts";
import { type Observed, recordedAreas, type Scenario } from "./scenario.ts";

const players: readonly Player[] = [
  { client: "Client", by: "request", cookiePolicy: "httpx" },
  { client: "Client", by: "verb", cookiePolicy: "rfc6265bis" },
  { client: "Client", by: "send", cookiePolicy: "httpx" },
  { client: "Client", by: "stream", cookiePolicy: "rfc6265bis" },
  { client: "SyncClient", by: "request", cookiePolicy: "rfc6265bis" },
  { client: "SyncClient", by: "verb", cookiePolicy: "httpx" },
  { client: "SyncClient", by: "send", cookiePolicy: "rfc6265bis" },
  { client: "SyncClient", by: "stream", cookiePolicy: "httpx" },
];

/** The features that an area shows. */
const tags: Readonly<Record<string, readonly string[]>> = {
  authentication: ["F004"],
  chains: ["F005"],
  digest: ["F027"],
  hooks: ["F007"],
  mounts: ["F009"],
  proxies: ["F092"],
  origins: ["F005"],
  redirects: ["F005"],
};

const areas = recordedAreas();
const scenarios = areas.flatMap((area) => area.scenarios);

afterEach(() => vi.useRealTimers());

for (const { area, now, scenarios: ofArea } of areas)
  describe(`the scenarios of ${area}`, () => {
    for (const player of players)
      test(
        `${player.client} does by ${player.by} what httpx does but for the listed differences, with cookies of ${player.cookiePolicy}`,
        { tags: [...(tags[area] ?? [])] },
        async () => {
          vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
          const wanted: Record<string, Observed> = {};
          const seen: Record<string, Observed> = {};
          for (const scenario of ofArea) {
            const expected = ours(scenario, player);
            const observed = await played(scenario, player);
            if (isDeepStrictEqual(observed, expected)) continue;
            wanted[scenario.name] = expected;
            seen[scenario.name] = observed;
          }

          expect(seen).toStrictEqual(wanted);
        },
      );
  });

test("more than 2000 exchanges were recorded", () => {
  expect(scenarios.flatMap(({ calls }) => calls).length).toBeGreaterThan(2000);
});

test.for(differences)("$matter: $what makes a difference somewhere", ({ changed }) => {
  const different = scenarios.filter((scenario) =>
    players.some((player) => !isDeepStrictEqual(changed(scenario.expected, scenario, player), scenario.expected)),
  );

  expect(different).not.toEqual([]);
});

test("every difference has its row in the documentation, and every row that names this file its difference", () => {
  const page = readFileSync(new URL("../../docs/differences-from-httpx.md", import.meta.url), "utf8");
  const rows = page.split("\n").map((line) => ({ line, matter: line.split("|")[1]?.trim() ?? "" }));
  const matters = new Set(differences.map(({ matter }) => matter));
  const named = rows.filter(({ line }) => line.includes("oracle/oracle.test.ts")).map(({ matter }) => matter);

  expect([...matters].filter((matter) => !rows.some((row) => row.matter === matter))).toEqual([]);
  expect(named.filter((matter) => !matters.has(matter))).toEqual([]);
});

/** What httpx showed, with the listed differences in it. */
function ours(scenario: Scenario, player: Player): Observed {
  return differences.reduce((expected, { changed }) => changed(expected, scenario, player), scenario.expected);
}
