import { expect, test } from "vitest";
import { runSuites, type Suite } from "./run-suites.ts";

const suite = (program: string, limit = 20_000): Suite => ({
  name: "fake",
  command: [process.execPath, "--eval", program],
  limit,
});
const silent = (): void => {};

test("the counts of all suites are summed", async () => {
  const suites = [suite("console.log('3 passed, 0 failed')"), suite("console.log('4 passed, 2 failed')")];

  expect(await runSuites(suites, silent)).toEqual({ passed: 7, failed: 2 });
});

test("only the last count of a suite is taken, as its tests may print counts of their own", async () => {
  const suites = [suite("console.log('9 passed, 9 failed\\nsomething\\n1 passed, 0 failed')")];

  expect(await runSuites(suites, silent)).toEqual({ passed: 1, failed: 0 });
});

test("a suite that ends without a count is one failure, and the next one still runs", async () => {
  const suites = [suite("throw new Error('crashed')"), suite("console.log('2 passed, 0 failed')")];

  expect(await runSuites(suites, silent)).toEqual({ passed: 2, failed: 1 });
});

test("a suite that says nothing is one failure even when it succeeds", async () => {
  expect(await runSuites([suite("")], silent)).toEqual({ passed: 0, failed: 1 });
});

test("a suite that counts no failure but exits with one has failed", async () => {
  const suites = [suite("console.log('5 passed, 0 failed'); process.exit(1)")];

  expect(await runSuites(suites, silent)).toEqual({ passed: 5, failed: 1 });
});

test("a suite that cannot be started is one failure", async () => {
  const suites = [{ name: "absent", command: ["no-such-program-here"], limit: 20_000 }];

  expect(await runSuites(suites, silent)).toEqual({ passed: 0, failed: 1 });
});

test("a suite that hangs is ended at its limit and said to be late", async () => {
  let written = "";

  const count = await runSuites([suite("setInterval(() => {}, 1000)", 300)], (text) => (written += text));

  expect(count).toEqual({ passed: 0, failed: 1 });
  expect(written).toContain("fake took longer than 0.3 s and was ended.");
});
