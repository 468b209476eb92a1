import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The CPUs that clients and servers are kept to, so that neither takes the other's time; `null` leaves it to the system. */
export interface Placement {
  readonly client: number | null;
  readonly server: number | null;
}

/** Runs a program on the CPUs that it is told. */
export const keeper = "taskset";

let found: Placement | null = null;

/** Node has no call for it: it takes Linux, its program taskset, and two CPUs. */
export function placement(): Placement {
  return (found ??= placementAmong(hasTaskset() ? allowedCpus() : []));
}

export function placementAmong(cpus: readonly number[]): Placement {
  const [client, server] = [cpus[0], cpus.at(-1)];
  return client === undefined || server === undefined || client === server
    ? { client: null, server: null }
    : { client, server };
}

/** From a list as Linux writes it: "0-3,8". */
export function cpusIn(list: string): number[] {
  return list.split(",").flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

function hasTaskset(): boolean {
  return process.platform === "linux" && spawnSync(keeper, ["--version"]).status === 0;
}

function allowedCpus(): number[] {
  const [, list] = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return list === undefined ? [] : cpusIn(list);
}
