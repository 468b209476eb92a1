import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../../tools/check/workspace.ts";
import { differences } from "../openai-client/differences.ts";
import { meantDifferences } from "./fault-rows.ts";
import { streamDifferences } from "../openai-streams/known-differences.ts";
import { knownDifferences } from "./known-differences.ts";

test("the page on moving has every difference from the official package, and no other", () => {
  const page = readFileSync(join(repository, "docs/from-the-openai-package.md"), "utf8");
  const rows = page
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\| (where|-+) /.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));

  const programs = differences.map(({ programs: [first = ""], reason }) => ({ name: first, reason }));
  const wanted = [...knownDifferences, ...meantDifferences, ...programs, ...streamDifferences].map(
    ({ name, reason }) => [name, reason],
  );
  expect(rows.map(([, name, reason]) => [name, reason])).toEqual(wanted);
});
