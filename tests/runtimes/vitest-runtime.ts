import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../tools/tasks/run.ts";
import type { RunOutcome } from "./outcome.ts";
import { type JsonReport, reportedOutcome } from "./vitest-report.ts";

/** Runs the portable tests by Vitest on the program of a runtime, with the arguments that let it run a script; `config` is a file URL. */
export async function runVitest(root: string, program: readonly string[], config: string): Promise<RunOutcome> {
  const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
  const folder = mkdtempSync(join(tmpdir(), "trunkline-runtimes-"));
  const file = join(folder, "report.json");
  const options = [`--config=${fileURLToPath(config)}`, "--reporter=json", `--outputFile=${file}`];
  try {
    const { code, output } = await run([...program, vitest, "run", ...options], { collects: true, limit: 300_000 });
    const outcome = reportedOutcome(root, readReport(file));
    const hasReason = outcome.errors.length > 0 || outcome.tests.some((test) => test.state === "failed");
    if (outcome.tests.length > 0 && (code === 0 || hasReason)) return outcome;
    return { ...outcome, errors: [...outcome.errors, `The run ended with ${code}:\n${output.slice(-2000)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): JsonReport {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JsonReport;
  } catch {
    return { testResults: [] };
  }
}
