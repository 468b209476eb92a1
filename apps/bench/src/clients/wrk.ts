import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { Elsewhere, Subject } from "../scenarios/scenario.ts";
import { Unavailable } from "./bench-client.ts";

const run = promisify(execFile);
const program = "wrk";
const seconds = 3;
// Nobody else gives up after its two: a thousand connections at once wait longer for their first answer.
const patience = 30;

/** The program `wrk` on one thread, as near to what the system itself costs as one can come; it looks at no answer. */
export function wrkSubject(origin: string, connections: number): Subject {
  if (spawnSync(program, ["-v"]).error !== undefined)
    throw new Unavailable("wrk is not installed; it is in Debian's package wrk");
  // It counts by time, not by requests. The shell's own builtin tells what its children have cost.
  const command = `${program} -t1 -c${connections} -d${seconds}s --timeout ${patience}s ${origin}/users/1 && times`;
  return {
    turn: async () => workIn((await run("sh", ["-c", command])).stdout, connections),
    // It is compiled, and warm from the start.
    warmUp: async () => ({ requests: 0, cpu: 0, wall: 0, uncounted: 0 }),
  };
}

/** Throws where an answer was not what it should be. */
export function workIn(output: string, connections: number): Elsewhere {
  const wrong = /^.*(?:Socket errors|Non-2xx).*$/m.exec(output)?.[0];
  const [, requests, wall] = /(\d+) requests in ([\d.]+)s/.exec(output) ?? [];
  const [, user, system] = /\n(\S+) (\S+)\s*$/.exec(output) ?? [];
  if (wrong !== undefined || requests === undefined || user === undefined || system === undefined)
    throw new Error(`wrk says: ${(wrong ?? output).trim()}`);
  return {
    requests: Number(requests),
    cpu: microseconds(user) + microseconds(system),
    wall: Number(wall) * 1e6,
    uncounted: connections,
  };
}

/** From "1m2.5s". */
function microseconds(time: string): number {
  const [minutes = Number.NaN, rest = Number.NaN] = time.split("m").map(Number.parseFloat);
  return (minutes * 60 + rest) * 1e6;
}
