import { expect, test } from "vitest";
import { foreignVersions } from "./foreign-versions.ts";

test("a result names the versions of the programs that took part, and of no others", () => {
  const versions = foreignVersions(["undici.request", "Bun's fetch", "Deno's fetch"]);

  expect(Object.entries(versions).map(([name, version]) => [name, version.replaceAll(/\d+/g, "0")])).toEqual([
    ["Bun's fetch", "0.0.0"],
    ["Deno's fetch", "0.0.0"],
  ]);
  expect(foreignVersions(["undici.request", "trunkline over native"])).toEqual({});
});
