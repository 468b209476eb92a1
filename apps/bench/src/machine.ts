import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { type Placement, placement } from "./placement.ts";

/** Where and on what a run was made. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cpus: number;
  readonly cpuModel: string;
  /** Processes that ran or wanted to, on average over the last minute; 0 where the system does not count them. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly placement: Placement;
  /** By name; Node's own undici is what carries `fetch`. */
  readonly versions: Readonly<Record<string, string>>;
}

export function load(): number {
  return loadavg()[0] ?? 0;
}

/** `foreign`: the versions of other programs that took part. */
export function machine(loadBefore: number, foreign: Machine["versions"] = {}): Machine {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const others = Object.entries(manifest.dependencies).filter(([, version]) => !version.startsWith("workspace:"));
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    cpus: availableParallelism(),
    cpuModel: cpus()[0]?.model.trim() ?? "unknown",
    loadBefore,
    loadAfter: load(),
    placement: placement(),
    versions: {
      trunkline: build(),
      ...Object.fromEntries(others),
      "Node's own undici": process.versions["undici"] ?? "none",
      ...foreign,
    },
  };
}

/** The commit that was measured, and what was changed since as a digest. */
function build(): string {
  const git = (...words: string[]): string =>
    spawnSync("git", words, { cwd: import.meta.dirname, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout ?? "";
  const commit = git("describe", "--always", "--abbrev=10").trim();
  const changes = git("diff", "HEAD");
  if (commit === "") return "of unknown commit";
  return changes === ""
    ? commit
    : `${commit} with changes ${createHash("sha256").update(changes).digest("hex").slice(0, 10)}`;
}
