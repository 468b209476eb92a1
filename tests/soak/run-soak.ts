import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { SoakRun } from "./report.ts";
import type { RunResult } from "./run-result.ts";
import type { RunSettings, TransportName } from "./run-settings.ts";
import { makeTransport } from "./transports.ts";

const program = fileURLToPath(new URL("./client-program.ts", import.meta.url));
// For the process to say what it has seen once its own limit has passed.
const grace = 30_000;
const requests = { warmUp: 2000, count: 10_000, concurrency: 256, aborts: true };
// One after the other, and each timeout blocks for all of its time.
const syncRequests = { warmUp: 500, count: 2000, concurrency: 1, aborts: false };

/** The runs of a transport that is here: with and without retries, and synchronous if it can be. */
export async function runsOf(transport: TransportName, seed: number): Promise<readonly RunSettings[]> {
  const made = await makeTransport(transport);
  await made.close();
  const run = { transport, client: "Client", plan: { ...requests, seed }, limit: 120_000 } as const;
  const runs: readonly RunSettings[] = [
    { ...run, retries: false },
    { ...run, retries: true },
  ];
  if (!("handleRequestSync" in made)) return runs;
  return [...runs, { ...run, client: "SyncClient", retries: false, plan: { ...syncRequests, seed } }];
}

/** One run in a process of its own; `flags` are for its Node. */
export async function runSoak(settings: RunSettings, flags: readonly string[] = []): Promise<SoakRun> {
  const parameters = ["--expose-gc", ...flags, program, JSON.stringify(settings)];
  const limits = { timeout: settings.limit + grace, maxBuffer: 2 ** 28 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, parameters, limits);
    return { settings, outcome: JSON.parse(stdout) as RunResult };
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    return { settings, outcome: { broken: said === "" ? String(error) : said } };
  }
}
