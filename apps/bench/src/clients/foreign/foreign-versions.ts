import { spawnSync } from "node:child_process";
import { foreignPrograms } from "./foreign-programs.ts";

const programs = { ...foreignPrograms, wrk: { version: ["wrk", "-v"] as const } };

/** Of the programs that rows of these names are measured by, as far as they are here. */
export function foreignVersions(rows: readonly string[]): Readonly<Record<string, string>> {
  const taking = Object.entries(programs).filter(([name]) =>
    rows.some((row) => row === name || row.startsWith(`${name} -`)),
  );
  return Object.fromEntries(
    taking.flatMap(
      ([
        name,
        {
          version: [program, ...parameters],
        },
      ]) => {
        const { stdout } = spawnSync(program, parameters, { encoding: "utf8" });
        const version = /\d+\.\d\S*(?: on Python \S+)?/.exec(stdout ?? "")?.[0];
        return version === undefined ? [] : [[name, version]];
      },
    ),
  );
}
