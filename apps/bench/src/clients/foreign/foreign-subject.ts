import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Elsewhere, Subject } from "../../scenarios/scenario.ts";
import { Unavailable } from "../bench-client.ts";

/** A client that no process of Node can hold: another runtime's, or another language's. */
export interface ForeignProgram {
  /** The command and what comes before the origin and the number of requests in flight. */
  readonly command: readonly [program: string, ...parameters: string[]];
  /** Ends with 0 where the client is there. */
  readonly check: readonly [program: string, ...parameters: string[]];
  /** Prints its version first. */
  readonly version: readonly [program: string, ...parameters: string[]];
  /** How to get it. */
  readonly hint: string;
}

/**
 * Turns are taken by the program: it is told a number of requests on a line, makes them, looks at every answer, and tells on
 * a line of JSON what they have cost and how long each took, in microseconds, and the bytes of memory that it has had at most.
 * A word in place of the JSON is a failure.
 */
export async function foreignSubject(
  { command, check, hint }: ForeignProgram,
  origin: string,
  inFlight: number,
): Promise<Subject> {
  const [checker, ...checks] = check;
  if (spawnSync(checker, checks, { stdio: "ignore" }).status !== 0) throw new Unavailable(hint);
  const [program, ...parameters] = command;
  const child = spawn(program, [...parameters, origin, String(inFlight)], { stdio: ["pipe", "pipe", "inherit"] });
  process.once("exit", () => child.kill());
  const lines = createInterface(child.stdout);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${program} ended early with ${String(code)}.`);
  });
  ended.catch(() => {});
  return {
    async turn(requests) {
      const line = once(lines, "line");
      child.stdin.write(`${requests}\n`);
      const [text] = (await Promise.race([line, ended])) as [string];
      return { ...costIn(program, text), requests, uncounted: 0 };
    },
  };
}

type Cost = Omit<Elsewhere, "requests" | "uncounted">;

function costIn(program: string, text: string): Cost {
  if (!text.startsWith("{")) throw new Error(`${program} says: ${text}`);
  return JSON.parse(text) as Cost;
}
