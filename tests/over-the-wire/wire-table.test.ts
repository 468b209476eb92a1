import { afterAll, describe, expect, test } from "vitest";
import { socketTransports } from "../socket-transports.ts";
import { playRow } from "./play-row.ts";
import { ways } from "./wire-ways.ts";
import { sharedRows, wireTable } from "./wire-table.ts";
import { everyWorld } from "./wire-worlds.ts";
import type { World } from "./world.ts";

const methods = ["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"];
// Their types take no body.
const bodyless: ReadonlySet<string> = new Set(["GET", "OPTIONS", "HEAD", "DELETE"]);

// The features that an option's rows show, where they are played over sockets.
const features: Readonly<Record<string, readonly string[]>> = {
  params: ["F086"],
  headers: ["F086", "F097"],
  cookies: ["F086"],
  auth: ["F004"],
  baseUrl: ["F085"],
  followRedirects: ["F005"],
  maxRedirects: ["F005"],
  eventHooks: ["F007"],
  mounts: ["F009"],
  retry: ["F070"],
  defaultEncoding: ["F093"],
  stream: ["F094"],
  extensions: ["F095"],
};

const table = wireTable();
const worldsByMethod = await Promise.all(methods.map(everyWorld));
const kinds = worldsByMethod[0]?.map(({ name, gives }, at) => ({
  name,
  gives,
  worlds: worldsByMethod.map((worlds) => worlds[at] as World),
}));
let played = 0;

afterAll(async () => {
  for (const world of worldsByMethod.flat()) await world.close();
  console.log(`over the wire: ${table.length} rows, ${played} calls compared whole`);
});

for (const { name, gives, worlds } of kinds ?? [])
  describe(`over ${name}`, () => {
    for (const tableRow of table) {
      const { option, level, row } = tableRow;
      if (row.needs !== undefined && !gives.has(row.needs)) continue;
      const tags = [...(name === "undici" ? (features[option] ?? []) : [])];
      test(`${option} (${level}): ${row.says}`, { tags }, async () => {
        const before = played;
        for (const [at, way] of (level === "send" ? ["send"] : Object.keys(ways)).entries()) {
          // What blocks its thread cannot wait side by side, so each way waits with another method.
          const waits = row.needs !== undefined && worlds[0]?.isSync === true;
          const calls = (waits ? worlds.slice(at, at + 1) : worlds).map(async (world) => {
            const { method } = world;
            if (row.hasBody === true && way === "by its method" && bodyless.has(method)) return;
            const found = await playRow(world, tableRow, way);
            if (found === null) return;
            expect({ way, method, ...found.outcome }).toEqual({ way, method, ...found.expected });
            played += 1;
          });
          await Promise.all(calls);
        }

        expect(played).toBeGreaterThan(before);
      });
    }
  });

for (const { name, makeSync, absence } of socketTransports)
  test.skipIf(absence !== null)(
    `the rows are played over ${name}, by each client that takes it (needs ${name})`,
    () => {
      const names = kinds?.map((kind) => kind.name).filter((each) => each.startsWith(name));
      expect(names).toEqual([name, ...(makeSync === undefined ? [] : [`${name}, SyncClient`])]);
    },
  );

test("an option without a row does not compile, nor does one with none", () => {
  const { timeout, ...others } = sharedRows;
  // @ts-expect-error: `timeout` has no row.
  const incomplete: typeof sharedRows = others;
  // @ts-expect-error: `timeout` has a list without a row.
  const empty: typeof sharedRows = { ...others, timeout: [] };

  expect([Object.keys(incomplete).includes("timeout"), empty.timeout.length, timeout.length > 0]).toEqual([
    false,
    0,
    true,
  ]);
});
