import { spawnSync } from "node:child_process";
import { foreignPrograms } from "./foreign-programs.ts";
import type { ForeignProgram } from "./foreign-subject.ts";

const programs: Readonly<Record<string, Pick<ForeignProgram, "version">>> = {
  ...foreignPrograms,
  wrk: { version: ["wrk", "-v"] },
};

/** Of the programs that rows of these names are measured by, as far as they are here. */
export function foreignVersions(rows: readonly string[]): Readonly<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const [name, { version }] of Object.entries(programs)) {
    if (!rows.some((row) => row === name || row.startsWith(`${name} -`))) continue;
    const found = versionFrom(version);
    if (found !== undefined) versions[name] = found;
  }
  return versions;
}

function versionFrom([program, ...parameters]: ForeignProgram["version"]): string | undefined {
  const { stdout } = spawnSync(program, parameters, { encoding: "utf8" });
  return /\d+\.\d\S*(?: on Python \S+)?/.exec(stdout ?? "")?.[0];
}
