import { type Check, checksOf } from "./checks.ts";
import type { Memory } from "./process-state.ts";
import type { RunResult } from "./run-result.ts";
import type { RunSettings } from "./run-settings.ts";

/** A run, and what it saw; or why it saw nothing. */
export interface SoakRun {
  readonly settings: RunSettings;
  readonly outcome: RunResult | { readonly broken: string };
}

export interface SoakReport {
  readonly text: string;
  readonly passed: number;
  readonly failed: number;
}

// More of the same kind tell nothing new.
const shown = 5;

/** A small table and the checks of each run. */
export function runReport({ settings, outcome }: SoakRun): SoakReport {
  const title = titleOf(settings);
  if ("broken" in outcome) {
    const text = [title, "✗ the run broke off", ...indented(outcome.broken.trimEnd().split("\n"))].join("\n");
    return { text: `${text}\n`, passed: 0, failed: 1 };
  }
  const checks = checksOf(outcome);
  const passed = checks.filter(({ problems }) => problems.length === 0).length;
  const text = [title, ...table(outcome), ...checks.flatMap(checkLines)].join("\n");
  return { text: `${text}\n`, passed, failed: checks.length - passed };
}

function titleOf({ transport, client, retries, plan }: RunSettings): string {
  const { count, warmUp, concurrency, seed } = plan;
  const how = `${client} over ${transport}${retries ? ", with retries" : ""}`;
  return `${how}: ${count} requests after ${warmUp} to warm up, ${concurrency} at a time, seed ${seed}`;
}

function table({ counts, memoryBefore, memoryAfter, pool, connections, left, seconds }: RunResult): readonly string[] {
  const row = (name: string, ...cells: readonly (string | number)[]): string =>
    name.padEnd(14) + cells.map((cell) => String(cell).padStart(12)).join("");
  const told = counts.filter(({ outcome, seen }) => outcome !== "unplanned" || seen > 0);
  return [
    row("", "planned", "seen"),
    ...told.map(({ outcome, planned, seen }) => row(outcome, planned, seen)),
    row("", "before", "after"),
    ...(["heap", "buffers"] as const).map((name) => row(name, size(memoryBefore, name), size(memoryAfter, name))),
    row("", "client", "server", "after close"),
    row("connections", pool?.idle ?? "not told", connections, left.sockets),
    row("duration", `${seconds.toFixed(1)} s`),
  ];
}

function size(memory: Memory, name: keyof Memory): string {
  return `${(memory[name] / 2 ** 20).toFixed(2)} MiB`;
}

function checkLines({ name, problems }: Check): readonly string[] {
  if (problems.length === 0) return [`✓ ${name}`];
  const more = problems.length > shown ? [`and ${problems.length - shown} more`] : [];
  return [`✗ ${name}`, ...indented([...problems.slice(0, shown), ...more])];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
