import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { closingCount, type TestRecord } from "./closing-count.ts";

/** Writes reports/tests.json and, last of all, the line that continuous integration reads. */
export default class SummaryReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => recordOf(module, test)));
    const unloaded = modules.filter(
      (module) => module.state() === "failed" && isEmpty(module.children.allTests("failed")),
    );
    const broken = unloaded.length + errors.length;
    const { passed, failed } = closingCount({ tests, broken, reason, isNarrowed: isNarrowed(this.#vitest) });
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
    rows: (test.meta() as { readonly rows?: readonly string[] }).rows ?? [],
    state: test.result().state,
    milliseconds: Math.round(test.diagnostic()?.duration ?? 0),
  };
}

function isNarrowed(vitest: Vitest | undefined): boolean {
  if (vitest === undefined) return false;
  const { testNamePattern, tagsFilter } = vitest.config;
  const hasLine = process.argv.some((argument) => /\.ts:\d+$/.test(argument));
  return testNamePattern !== undefined || (tagsFilter?.length ?? 0) > 0 || hasLine;
}

function isEmpty(iterable: Iterable<unknown>): boolean {
  for (const _ of iterable) return false;
  return true;
}
