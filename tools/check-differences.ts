// Where we differ from httpx on purpose, a test says so: each row of the page ends with a link to it and its name.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { repository } from "./check/workspace.ts";

const page = "docs/differences-from-httpx.md";

export function violations(root: string): readonly Violation[] {
  const lines = readFileSync(join(root, page), "utf8").split("\n");
  const rows = lines.flatMap((line, index) => (isRow(lines, index) ? [{ line, at: `${page}:${index + 1}` }] : []));
  if (rows.length === 0) return [{ at: page, rule: "differences", message: "has no table. Write one row for each." }];
  return rows.flatMap(({ line, at }) => {
    const message = problemOf(root, line);
    return message === "" ? [] : [{ at, rule: "differences", message }];
  });
}

/** Neither the head of a table nor the line below it. */
function isRow(lines: readonly string[], index: number): boolean {
  const isRule = (line = ""): boolean => /^\|[\s|:-]+\|$/.test(line);
  return lines[index]?.startsWith("|") === true && !isRule(lines[index]) && !isRule(lines[index + 1]);
}

function problemOf(root: string, line: string): string {
  const proof = line.split("|").at(-2)?.trim() ?? "";
  if (proof === "_not yet_") return "";
  const [, path = "", name = ""] = /^\[[^\]]+\]\(\.\.\/([^)]+\.test\.ts)\): (.+)$/.exec(proof) ?? [];
  if (name === "") return `ends with "${proof}". Name a test: [file](../path/file.test.ts): the test's name.`;
  if (!existsSync(join(root, path))) return `names ${path}, which is not there. Name a file of tests.`;
  const isThere = ['"', "`"].some((quote) => readFileSync(join(root, path), "utf8").includes(quote + name + quote));
  return isThere ? "" : `names the test "${name}", which ${path} does not have. Write it, or its new name here.`;
}

if (import.meta.main) report(violations(repository));
