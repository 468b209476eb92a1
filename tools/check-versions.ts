// Core says its version (in the user-agent), and no bundler or runtime can be asked for it: so it is written down, and checked.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { type Manifest, readJson, repository } from "./check/workspace.ts";

const written = "packages/core/src/version.ts";

export function violations(root: string): readonly Violation[] {
  const wanted = versionOf(root);
  const file = join(root, written);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const said = /export const version: string = "([^"]*)";/.exec(text)?.[1];
  if (said === wanted) return [];
  const message = `says ${said ?? "nothing"}, but packages/core/package.json says ${wanted}. Run npm run fix -- versions.`;
  return [{ at: written, rule: "version", message }];
}

/** Writes packages/core/src/version.ts. */
export function fix(root: string): void {
  const header = "// Written by tools/check-versions.ts --fix from this package's package.json.";
  writeFileSync(join(root, written), `${header}\nexport const version: string = "${versionOf(root)}";\n`);
}

function versionOf(root: string): string {
  const { version } = readJson(join(root, "packages/core/package.json")) as Manifest;
  return version ?? "0.0.0";
}

if (import.meta.main) {
  if (process.argv.includes("--fix") && violations(repository).length > 0) fix(repository);
  report(violations(repository));
}
