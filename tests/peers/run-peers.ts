import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../tools/tasks/run.ts";
import type { RunOutcome } from "../runtimes/outcome.ts";
import { type JsonReport, reportedOutcome } from "../runtimes/vitest-report.ts";

/** Runs the tests against the peers that are installed, in sight; what they came to is handed back. */
export async function runPeers(root: string, names: readonly string[]): Promise<RunOutcome> {
  const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
  const config = fileURLToPath(import.meta.resolve("./vitest.config.ts"));
  const folder = mkdtempSync(join(tmpdir(), "trunkline-peers-"));
  const file = join(folder, "report.json");
  try {
    const options = [`--config=${config}`, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code } = await run([process.execPath, vitest, "run", ...options, ...names], { limit: 420_000 });
    const outcome = reportedOutcome(root, JSON.parse(readFileSync(file, "utf8")) as JsonReport);
    const hasReason = outcome.errors.length > 0 || outcome.tests.some(({ state }) => state === "failed");
    return code === 0 || hasReason ? outcome : { ...outcome, errors: [`The run ended with ${code}.`] };
  } catch (error) {
    return { tests: [], errors: [`The run left no report: ${String(error)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
