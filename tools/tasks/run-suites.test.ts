import { expect, test } from "vitest";
import { runSuites, type Suite, suitesReport, sumOf } from "./run-suites.ts";

const suite = (program: string, limit = 20_000): Suite => ({
  name: "fake",
  command: [process.execPath, "--eval", program],
  limit,
});
const silent = (): void => {};
const counted = async (...suites: readonly Suite[]): Promise<unknown> => sumOf(await runSuites(suites, silent));

test("the counts of all suites are summed", async () => {
  expect(await counted(suite("console.log('3 passed, 0 failed')"), suite("console.log('4 passed, 2 failed')"))).toEqual(
    { passed: 7, failed: 2 },
  );
});

test("only the last count of a suite is taken, as its tests may print counts of their own", async () => {
  expect(await counted(suite("console.log('9 passed, 9 failed\\nsomething\\n1 passed, 0 failed')"))).toEqual({
    passed: 1,
    failed: 0,
  });
});

test("a suite that ends without a count is one failure, and the next one still runs", async () => {
  expect(await counted(suite("throw new Error('crashed')"), suite("console.log('2 passed, 0 failed')"))).toEqual({
    passed: 2,
    failed: 1,
  });
});

test("a suite that says nothing is one failure even when it succeeds", async () => {
  expect(await counted(suite(""))).toEqual({ passed: 0, failed: 1 });
});

test("a suite that counts no failure but exits with one has failed", async () => {
  expect(await counted(suite("console.log('5 passed, 0 failed'); process.exit(1)"))).toEqual({ passed: 5, failed: 1 });
});

test("a suite that cannot be started is one failure", async () => {
  expect(await counted({ name: "absent", command: ["no-such-program-here"], limit: 20_000 })).toEqual({
    passed: 0,
    failed: 1,
  });
});

test("a suite that hangs is ended at its limit and said to be late", async () => {
  let written = "";

  const late = [suite("setInterval(() => {}, 1000)", 300)];
  const outcomes = await runSuites(late, (text) => (written += text));

  expect(sumOf(outcomes)).toEqual({ passed: 0, failed: 1 });
  expect(written).toContain("fake took longer than 0.3 s and was ended.");
});

test("the summary names each suite with its counts, and below it what failed", async () => {
  const good = { name: "check", passed: 25, failed: 0, seconds: 120, failures: [] };
  const bad = { name: "soak", passed: 51, failed: 1, seconds: 90, failures: ["✗ the heap is back to within 10 %"] };

  expect(suitesReport([good, bad])).toBe(
    [
      "check               25 passed     0 failed    120 s",
      "soak                51 passed     1 failed     90 s",
      "    ✗ the heap is back to within 10 %",
      "",
      "76 passed, 1 failed",
      "",
    ].join("\n"),
  );
});
