import { expect, test } from "vitest";
import { whatFailed } from "./what-failed.ts";

test("each failure is named once, without colours, however often the suite prints it", () => {
  const output = [
    "\u001B[31m FAIL \u001B[39m node a.test.ts > reads",
    "expected 1 to be 2",
    " FAIL  node a.test.ts > reads",
    "✗ docs  1.0 s",
    "✓ types 2.0 s",
    "✗ every body arrived",
    "test pool::keeps ... FAILED",
    "Answer 7 of seed 3: head differs, and nothing explains it",
    "peers took longer than 5 s and was ended.",
    "3 passed, 2 failed",
  ];

  expect(whatFailed(output.join("\n"))).toEqual([
    "FAIL  node a.test.ts > reads",
    "✗ docs  1.0 s",
    "✗ every body arrived",
    "test pool::keeps ... FAILED",
    "Answer 7 of seed 3: head differs, and nothing explains it",
    "peers took longer than 5 s and was ended.",
  ]);
});

test("of a suite that breaks down without naming anything the last lines are shown", () => {
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);

  expect(whatFailed(lines.join("\n\n"))).toEqual(lines.slice(10));
});

test("of very many failures the first are named and the rest counted", () => {
  const lines = Array.from({ length: 42 }, (_, at) => `FAIL ${at}`);

  expect(whatFailed(lines.join("\n"))).toEqual([...lines.slice(0, 30), "and 12 more"]);
});
