import { expect, test } from "vitest";
import { temporaryTree } from "../check/temporary-tree.ts";
import type { Site } from "./bench.ts";
import { Laboratory } from "./laboratory.ts";

const vitest = import.meta.resolve("vitest");
const files = {
  "packages/core/src/half.ts": `
export function half(number: number): number {
  let rest = number;
  let result = 0;
  while (rest > 1) { rest -= 2; result += 1; }
  return result;
}
export const twice = (number: number): number => number * 2;
`,
  "tests/parity/half.test.ts": `
import { expect, test } from ${JSON.stringify(vitest)};
import { half, twice } from "../../packages/core/src/half.ts";
test("halves", { meta: { rows: ["a"] } }, () => { expect(half(6)).toBe(3); });
test("doubles", { meta: { rows: ["b"] } }, () => { twice(1); });
`,
};

// It starts a Vitest of its own, which takes its time on a busy machine.
test("a test is known by what it ran, and a mutant by the tests it turns red", { timeout: 60_000 }, async () => {
  await using laboratory = await Laboratory.open(temporaryTree(files));
  const siteOf = (original: string): Site => {
    const site = laboratory.sites.find((one) => one.original === original);
    if (site === undefined) throw new Error(`There is no mutant of ${original}.`);
    return site;
  };

  const [halves, doubles] = await laboratory.survey(["tests/parity/half.test.ts"]);
  if (halves === undefined || doubles === undefined) throw new Error("The survey found no tests.");

  expect([halves.name, halves.rows, halves.state]).toEqual(["halves", ["a"], "passed"]);
  expect([...doubles.sites]).toEqual([siteOf("number * 2").number]);
  expect(await laboratory.try([halves])).toEqual({ isGreen: true, sites: halves.sites, answers: ["half 3"] });
  expect((await laboratory.try([halves], siteOf("result"))).isGreen).toBe(false);
  expect((await laboratory.try([halves], siteOf("rest -= 2;"))).isGreen).toBe(false);
  expect(await laboratory.try([doubles], siteOf("number * 2"))).toEqual({
    isGreen: true,
    sites: doubles.sites,
    answers: ["twice undefined"],
  });
  expect((await laboratory.try([halves])).isGreen).toBe(true);
});
