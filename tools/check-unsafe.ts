// `unsafe` in Rust is counted, file by file: a list that may only shrink. Clippy asks for the reason of each.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { filesUnder, readJson, repository } from "./check/workspace.ts";

const list = "tools/exceptions/unsafe-blocks.json";
const rule = "unsafe-blocks";

export function violations(root: string): readonly Violation[] {
  const allowed = readJson(join(root, list)) as Readonly<Record<string, number>>;
  const counts = unsafeBlocks(root);
  const tooMany = [...counts].filter(([path, count]) => count > (allowed[path] ?? 0));
  const spare = Object.entries(allowed).filter(([path, count]) => (counts.get(path) ?? 0) < count);
  return [
    ...tooMany.map(([at, count]) => ({
      at,
      rule,
      message: `has ${count} unsafe blocks, and may have ${allowed[at] ?? 0}. Find a safe way, or give the reason for more.`,
    })),
    ...spare.map(([path, count]) => ({
      at: list,
      rule,
      message: `allows ${path} ${count} unsafe blocks, and it has ${counts.get(path) ?? 0}. Lower the number.`,
    })),
  ];
}

/** Writes the numbers as they are. */
export function fix(root: string): void {
  writeFileSync(join(root, list), `${JSON.stringify(Object.fromEntries(unsafeBlocks(root)), null, 2)}\n`);
}

/** Blocks and implementations that the compiler takes on trust, for each Rust file that has any. */
function unsafeBlocks(root: string): ReadonlyMap<string, number> {
  const files = filesUnder(join(root, "packages")).filter((path) => path.endsWith(".rs"));
  const counts = files.map((path) => {
    const code = readFileSync(join(root, "packages", path), "utf8").replaceAll(/\/\/.*$/gm, "");
    return [`packages/${path}`, [...code.matchAll(/\bunsafe\s*(\{|impl\b)/g)].length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

if (import.meta.main) {
  if (process.argv.includes("--fix")) fix(repository);
  report(violations(repository));
}
