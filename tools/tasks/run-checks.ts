import type { Check } from "../check/checks.ts";
import type { ClosingCount } from "../reporter/closing-count.ts";
import { run } from "./run.ts";
import { rust } from "./rust.ts";

/** Runs every check, also after one has failed, and tells of each in a line; those that fail show why and what to do. */
export async function runChecks(checks: readonly Check[], write: (text: string) => void): Promise<ClosingCount> {
  let [passed, failed] = [0, 0];
  for (const { name, command, mend, needs } of checks) {
    if (needs === "cargo" && rust() === "") {
      write(`- ${name.padEnd(14)} (needs cargo)\n`);
      continue;
    }
    const started = performance.now();
    const { code, output } = await run(command, { collects: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    write(`${code === 0 ? "✓" : "✗"} ${name.padEnd(14)} ${seconds.padStart(5)} s\n`);
    if (code === 0) {
      passed += 1;
      continue;
    }
    failed += 1;
    write(`\n${indented(output)}  To mend it: ${mend}\n\n`);
  }
  return { passed, failed };
}

function indented(output: string): string {
  const text = output.trimEnd();
  return text === "" ? "" : `${text.replaceAll(/^(?=.)/gm, "  ")}\n\n`;
}
