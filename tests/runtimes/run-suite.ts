import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../tools/tasks/run.ts";
import type { RunOutcome } from "./outcome.ts";
import { type JsonReport, reportedOutcome } from "./vitest-report.ts";

export interface SuiteOptions {
  /** Parts of the names of the files that run; all where there are none. */
  readonly names: readonly string[];
  /** Milliseconds. */
  readonly limit: number;
}

/** Runs a suite of Vitest that has a configuration of its own, in sight; what it came to is handed back. */
export async function runSuite(root: string, config: string, { names, limit }: SuiteOptions): Promise<RunOutcome> {
  const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
  const folder = mkdtempSync(join(tmpdir(), "trunkline-suite-"));
  const file = join(folder, "report.json");
  try {
    const options = [
      `--config=${join(root, config)}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const { code } = await run([process.execPath, vitest, "run", ...options, ...names], { limit });
    const outcome = reportedOutcome(root, JSON.parse(readFileSync(file, "utf8")) as JsonReport);
    const hasReason = outcome.errors.length > 0 || outcome.tests.some(({ state }) => state === "failed");
    return code === 0 || hasReason ? outcome : { ...outcome, errors: [`The run ended with ${code}.`] };
  } catch (error) {
    return { tests: [], errors: [`The run left no report: ${String(error)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
