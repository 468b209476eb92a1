import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../check/workspace.ts";
import { coverageProblems } from "./coverage.ts";
import { GroupFiles } from "./group-files.ts";
import { methodTable } from "./method-table.ts";
import { fileName } from "./names.ts";
import { applyOverlay, readOverlay } from "./overlay.ts";
import { Specification } from "./specification.ts";

/** Where the files go, from the root of the repository. */
export const folder = "packages/openai/src/generated";
const target = join(repository, folder);
const formatter = join(repository, "node_modules/oxfmt/bin/oxfmt");

/** Every generated file by its name, as it should be. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const specification = Specification.fromFile();
  const overlay = readOverlay();
  applyOverlay(overlay, specification);
  const table = methodTable();
  const problems = coverageProblems(specification, table, overlay);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const texts = new GroupFiles(specification, overlay, table).texts();
  return laidOut(new Map([...texts].map(([group, text]) => [`${fileName(group)}.ts`, text])));
}

/** The names of the files that are not as they should be, those that should not be there among them. */
export function staleFiles(files: ReadonlyMap<string, string>): readonly string[] {
  const there = existsSync(target) ? readdirSync(target) : [];
  const isFresh = (name: string): boolean =>
    there.includes(name) && readFileSync(join(target, name), "utf8") === files.get(name);
  return [...new Set([...files.keys(), ...there])].filter((name) => !isFresh(name));
}

/** Writes the files of these names, and deletes those that should not be there. */
export function writeFiles(files: ReadonlyMap<string, string>, names: readonly string[]): void {
  mkdirSync(target, { recursive: true });
  for (const name of names) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(target, name));
    else writeFileSync(join(target, name), text);
  }
}

/** The same files as the formatter lays them out, which only does whole files on disk. */
function laidOut(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const place = mkdtempSync(join(tmpdir(), "openai-codegen-"));
  try {
    for (const [name, text] of files) writeFileSync(join(place, name), text);
    const given = [formatter, "--config", join(repository, ".oxfmtrc.json"), "."];
    const { status, stderr } = spawnSync(process.execPath, given, { cwd: place, encoding: "utf8" });
    if (status !== 0) throw new Error(`oxfmt could not lay out what was generated: ${stderr}`);
    return new Map([...files.keys()].map((name) => [name, readFileSync(join(place, name), "utf8")]));
  } finally {
    rmSync(place, { recursive: true });
  }
}
