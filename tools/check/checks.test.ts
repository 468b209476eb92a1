import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checks } from "./checks.ts";
import { readJson, repository } from "./workspace.ts";

test("every program of tools/check-*.ts is run by npm run check; that for commit messages by the hook", () => {
  const programs = readdirSync(join(repository, "tools")).filter((name) => /^check-[a-z-]+\.ts$/.test(name));
  const run = new Set(checks.map(({ command: [, program] }) => program));
  // Run through turbo, which keeps their result, by a script of the private package tests.
  const { scripts } = readJson(join(repository, "tests/package.json")) as { scripts: Record<string, string> };
  for (const script of Object.values(scripts)) run.add(script.replace("node ../", ""));

  expect(programs.filter((name) => !run.has(`tools/${name}`))).toEqual(["check-commit-message.ts"]);
});

test("every check has a name of its own and says how to mend what it refuses", () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  expect(checks.filter(({ mend }) => mend === "")).toEqual([]);
});

test("a check whose fix runs by name says so, and only such a check", () => {
  for (const { name, mend, fix } of checks)
    expect([name, mend.includes(`npm run fix -- ${name}`)]).toEqual([name, !!fix]);
});

test("checks that read what is built come after the build", () => {
  const names = checks.map(({ name }) => name);

  expect(names.slice(names.indexOf("build"))).toEqual([
    "build",
    "types",
    "rust",
    "lint",
    "public-names",
    "bundle-size",
    "dead-code",
    "docs",
    "packed",
    "coverage",
    "parity",
  ]);
});

test("the page about tools has a line for every check", () => {
  const page = readFileSync(join(repository, "tools/README.md"), "utf8");

  const listed = new Set([...page.matchAll(/^\| ([a-z-]+) +\|/gm)].map(([, name]) => name));

  expect(checks.filter(({ name }) => !listed.has(name)).map(({ name }) => name)).toEqual([]);
});
