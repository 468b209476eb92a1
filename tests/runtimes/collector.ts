// Stands in for Vitest where Vitest does not run: collects tests as their files load, and runs them one by one.
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import type { ExpectStatic } from "vitest";
import type { PortableTest, PortableTestOptions } from "../portable/portable-test.ts";
import type { RunOutcome, TestOutcome } from "./outcome.ts";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** Vitest's own, without what needs its runner: snapshots, `expect.soft`, `expect.poll`. */
export const expect: ExpectStatic = chai.expect as unknown as ExpectStatic;

type Body = () => unknown;

interface CollectedTest {
  readonly file: string;
  readonly name: string;
  readonly body: Body;
  /** Milliseconds. */
  readonly limit: number;
  readonly isSkipped: boolean;
}

const collected: CollectedTest[] = [];
let currentFile = "";

/** Of the options `skip` and `timeout` say something here: rows and features are counted elsewhere. */
export const test: PortableTest = (name: string, optionsOrBody: PortableTestOptions | Body, last?: Body) => {
  const options = typeof optionsOrBody === "function" ? {} : optionsOrBody;
  const body = typeof optionsOrBody === "function" ? optionsOrBody : last;
  if (typeof body !== "function")
    throw new TypeError(`The test "${name}" has no function. Pass one after the options.`);
  collected.push({ file: currentFile, name, body, limit: options.timeout ?? 5000, isSkipped: options.skip === true });
};

/** Forgets every test, for those who collect anew. */
export function forgetCollected(): void {
  collected.length = 0;
}

/** Loads files, each of which collects its tests, and runs all of them. */
export async function collectedRun(files: Readonly<Record<string, () => Promise<unknown>>>): Promise<RunOutcome> {
  const errors: string[] = [];
  for (const [file, load] of Object.entries(files)) {
    currentFile = file;
    await load().catch((error: unknown) => {
      errors.push(`${file} does not load:\n${textOf(error)}`);
    });
  }
  const tests: TestOutcome[] = [];
  for (const one of collected) tests.push(await outcomeOf(one));
  return { tests, errors };
}

async function outcomeOf({ file, name, body, limit, isSkipped }: CollectedTest): Promise<TestOutcome> {
  if (isSkipped) return { file, name, state: "skipped" };
  try {
    await within(limit, body);
    return { file, name, state: "passed" };
  } catch (error) {
    return { file, name, state: "failed", message: textOf(error) };
  }
}

async function within(limit: number, body: Body): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The test did not end within ${limit} ms.`)), limit);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
