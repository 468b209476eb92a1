import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { presentTransports } from "../socket-transports.ts";

const count = Number(process.env["CASES"] ?? 300);
const first = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
// What the cases themselves wait for at most, many times over; a process that spins is ended by it.
const limit = 30_000 + count * 400;

test.for(presentTransports)(
  "conversations with spoilt frames leave nothing behind ($name)",
  { timeout: limit + 5000 },
  async ({ name }) => {
    const hook = new URL("../../apps/bench/test/resolve-sources.mjs", import.meta.url).href;
    const run = fileURLToPath(new URL("./fuzz-run.ts", import.meta.url));

    console.log(`${count} of them; the first seed is ${first}`);
    const { output, errors } = await outcomeOf(["--import", hook, run, name, String(first), String(count)]);

    const last = output.trimEnd().split("\n").at(-1);
    const advice = `at seed ${last}; SEED=${last} CASES=1 plays it again`;
    expect(last === "done" ? errors : `${errors} ${advice}`).toBe("");
  },
);

function outcomeOf(args: readonly string[]): Promise<{ output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout: limit, killSignal: "SIGKILL" }, (error, output, errors) =>
      resolve({ output, errors: errors || (error === null ? "" : "It hung or broke") }),
    );
  });
}
