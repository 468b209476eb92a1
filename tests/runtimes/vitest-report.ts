import { relative } from "node:path";
import type { RunOutcome, TestOutcome } from "./outcome.ts";

/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly JsonTest[];
  }[];
}

interface JsonTest {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[] | null;
}

/** The tests of a report, and the files of it that did not load. */
export function reportedOutcome(root: string, { testResults }: JsonReport): RunOutcome {
  const files = testResults.map((result) => ({ ...result, file: relative(root, result.name).replaceAll("\\", "/") }));
  const unloaded = files.filter(({ status, assertionResults }) => assertionResults.length === 0 && status === "failed");
  return {
    tests: files.flatMap(({ file, assertionResults }) => assertionResults.map((test) => testOutcome(file, test))),
    errors: unloaded.map(({ file, message }) => `${file} does not load:\n${message}`),
  };
}

function testOutcome(file: string, { ancestorTitles, title, status, failureMessages }: JsonTest): TestOutcome {
  const name = [...ancestorTitles, title].join(" > ");
  if (status === "failed") return { file, name, state: "failed", message: failureMessages?.join("\n") ?? "" };
  return { file, name, state: status === "passed" ? "passed" : "skipped" };
}
