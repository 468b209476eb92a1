import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/** One test of the last run, as `reports/tests.json` has it. */
export interface TestRecord {
  readonly name: string;
  readonly file: string;
  readonly project: string;
  /** Feature ids among them: `F016`. */
  readonly tags: readonly string[];
  readonly state: string;
  readonly milliseconds: number;
}

/** Writes reports/tests.json and, last of all, the line that continuous integration reads. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => recordOf(module, test)));
    const passed = tests.filter((test) => test.state === "passed").length;
    // A skipped test proves nothing unless its name says which condition is absent on this machine.
    const failing = tests.filter((test) => test.state !== "passed" && !test.name.includes("(needs ")).length;
    // A file that does not load, and an error outside any test, are failures too.
    const broken = modules.filter(
      (module) => module.state() === "failed" && isEmpty(module.children.allTests("failed")),
    );
    const failed = failing + broken.length + errors.length + (reason === "interrupted" ? 1 : 0);
    mkdirSync("reports", { recursive: true });
    writeFileSync("reports/tests.json", `${JSON.stringify({ passed, failed, reason, tests }, null, 1)}\n`);
    process.once("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
    if (failed > 0) process.exitCode = 1;
  }
}

type TestCase = ReturnType<TestModule["children"]["allTests"]> extends Iterable<infer Test> ? Test : never;

function recordOf(module: TestModule, test: TestCase): TestRecord {
  return {
    name: test.fullName,
    file: relative(process.cwd(), module.moduleId),
    project: module.project.name,
    tags: test.tags,
    state: test.result().state,
    milliseconds: Math.round(test.diagnostic()?.duration ?? 0),
  };
}

function isEmpty(iterable: Iterable<unknown>): boolean {
  for (const _ of iterable) return false;
  return true;
}
