import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../check/workspace.ts";

const workspace = "packages/transport-native/Cargo.toml";

/**
 * The compiler that builds the native engine, as `cargo --version` has it, or nothing where there is none that can; that
 * is said, by the first of us who asks.
 */
export function rust(): string {
  // Turbo takes it for a part of what the engine was built from, and the programs that we start need not ask again.
  process.env["TRUNKLINE_RUST"] ??= asked();
  return process.env["TRUNKLINE_RUST"];
}

function asked(): string {
  const { stdout } = spawnSync("cargo", ["--version"], { cwd: repository, encoding: "utf8" });
  const oldest = /^rust-version = "(.+)"$/m.exec(readFileSync(join(repository, workspace), "utf8"))?.[1] ?? "0";
  const problem = problemOf(stdout ?? "", oldest);
  if (problem === undefined) return stdout.trim();
  process.stderr.write(`trunkline: ${problem}: the native engine is not built, and its tests are left out\n`);
  return "";
}

/** Why this cargo cannot build the engine. */
export function problemOf(version: string, oldest: string): string | undefined {
  const [, found = ""] = /^cargo (\d+\.\d+)/.exec(version) ?? [];
  if (found === "") return "no cargo here";
  return found.localeCompare(oldest, "en", { numeric: true }) < 0
    ? `cargo is ${found}, not ${oldest} or later`
    : undefined;
}
