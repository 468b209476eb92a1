import type { Comparison } from "./comparison.ts";
import type { RuntimeOutcome } from "./outcome.ts";
import type { TransportRun } from "./transport-runs.ts";

export interface RuntimesReport {
  readonly text: string;
  readonly failed: number;
}

/** A line for each runtime, then everything that is wrong, then the line that continuous integration reads. */
export function runtimesReport(
  outcomes: readonly RuntimeOutcome[],
  compared: readonly Comparison[],
  transports: readonly TransportRun[],
  { mustHaveAll }: { readonly mustHaveAll: boolean },
): RuntimesReport {
  const absent = outcomes.filter((outcome) => outcome.absent !== undefined);
  const all = [...compared, ...transports];
  const sum = (count: "passed" | "failed"): number => all.reduce((total, one) => total + one[count], 0);
  const passed = sum("passed");
  const failed = sum("failed") + (mustHaveAll ? absent.length : 0) + (passed === 0 ? 1 : 0);
  const lines = [
    line("runtime", "version", ["run", "passed", "failed", "excepted"]),
    ...outcomes.map((outcome) => runtimeLine(outcome, compared)),
    "",
    ...(transports.length > 0 ? [...transports.map(transportLine), ""] : []),
    ...(absent.length > 0 ? [absenceOf(absent, outcomes.length), ""] : []),
    ...all.flatMap(({ problems }) => (problems.length > 0 ? [...problems, ""] : [])),
    `${passed} passed, ${failed} failed`,
  ];
  return { text: `${lines.join("\n")}\n`, failed };
}

function transportLine({ runtime, transport, suite, passed, refused, excepted, failed }: TransportRun): string {
  const counts = Object.entries({ passed, refused, excepted, failed }).map(([name, count]) => `${count} ${name}`);
  return `${runtime.padEnd(10)}${transport.padEnd(20)}${suite.padEnd(15)}${counts.join(", ")}`;
}

function absenceOf(absent: readonly RuntimeOutcome[], all: number): string {
  return `${absent.length} of ${all} runtimes did not run: ${absent.map(({ runtime }) => runtime).join(", ")}`;
}

function runtimeLine({ runtime, version, tests, absent }: RuntimeOutcome, compared: readonly Comparison[]): string {
  const own = compared.find((one) => one.runtime === runtime);
  if (own === undefined) return `${runtime.padEnd(10)}absent: ${absent ?? "?"}`;
  const run = tests.filter((test) => test.state !== "skipped").length;
  return line(runtime, version, [run, own.passed, own.failed, own.excepted].map(String));
}

function line(runtime: string, version: string, counts: readonly string[]): string {
  return `${runtime.padEnd(10)}${version.padEnd(16)}${counts.map((count) => count.padStart(9)).join("")}`;
}
