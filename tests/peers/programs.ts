import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type ProgramName = "nginx" | "squid" | "haproxy" | "danted" | "microsocks" | "go";

/** A server that others wrote, as Debian packages it. */
export interface Program {
  readonly packages: readonly string[];
  /** A command whose output holds its version. */
  readonly version: readonly string[];
}

export const programs: Readonly<Record<ProgramName, Program>> = {
  nginx: { packages: ["nginx-light", "libnginx-mod-http-brotli-filter"], version: ["nginx", "-v"] },
  squid: { packages: ["squid"], version: ["squid", "-v"] },
  haproxy: { packages: ["haproxy"], version: ["haproxy", "-v"] },
  danted: { packages: ["dante-server"], version: ["danted", "-v"] },
  microsocks: { packages: ["microsocks"], version: ["dpkg-query", "--show", "microsocks"] },
  go: { packages: ["golang-go"], version: ["go", "version"] },
};

// Debian keeps servers where only root's PATH leads.
const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/usr/local/go/bin"];

/** Where a program is, or `null` where this machine does not have it. */
export function locate(name: string): string | null {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

export function missingPrograms(): readonly ProgramName[] {
  return (Object.keys(programs) as ProgramName[]).filter((name) => locate(name) === null);
}

/** The version that a program tells, or `null` where it is not installed. */
export function versionOf(name: ProgramName): string | null {
  if (locate(name) === null) return null;
  const [command = "", ...parameters] = programs[name].version;
  const { stdout, stderr } = spawnSync(locate(command) ?? command, parameters, { encoding: "utf8" });
  return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? "?";
}
