import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TransportName } from "../run-settings.ts";
import { makeTransport } from "../transports.ts";
import type { BodyResult, BodySettings } from "./body-settings.ts";

const program = fileURLToPath(new URL("./client-program.ts", import.meta.url));
const mebibyte = 2 ** 20;
const grace = 10_000;

/** A gibibyte up and one down, for each client that a transport is for. */
export async function bodyRunsOf(transport: TransportName): Promise<readonly BodySettings[]> {
  const made = await makeTransport(transport);
  await made.close();
  const clients = "handleRequestSync" in made ? (["Client", "SyncClient"] as const) : (["Client"] as const);
  return clients.map((client) => ({
    transport,
    client,
    size: 1024 * mebibyte,
    warmUp: 256 * mebibyte,
    bound: 64 * mebibyte,
    limit: 120_000,
  }));
}

/** One run in a process of its own; `flags` are for its Node. */
export async function runBodies(
  settings: BodySettings,
  flags: readonly string[] = [],
): Promise<BodyResult | { readonly broken: string }> {
  const parameters = ["--expose-gc", ...flags, program, JSON.stringify(settings)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { timeout: settings.limit + grace });
    return JSON.parse(stdout) as BodyResult;
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    return { broken: said === "" ? String(error) : said };
  }
}
