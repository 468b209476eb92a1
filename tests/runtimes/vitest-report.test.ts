import { expect, test } from "vitest";
import { reportedOutcome } from "./vitest-report.ts";

const root = "/work";
const name = `${root}/tests/parity/url.test.ts`;
const file = "tests/parity/url.test.ts";

test("tests keep their file, their suites and their reasons", () => {
  const result = (title: string, status: string, ...failureMessages: readonly string[]) => {
    return { ancestorTitles: ["URL"], title, status, failureMessages };
  };
  const assertionResults = [
    result("joins", "passed"),
    result("prints", "failed", "a", "b"),
    result("waits", "pending"),
  ];

  expect(reportedOutcome(root, { testResults: [{ name, status: "failed", message: "", assertionResults }] })).toEqual({
    tests: [
      { file, name: "URL > joins", state: "passed" },
      { file, name: "URL > prints", state: "failed", message: "a\nb" },
      { file, name: "URL > waits", state: "skipped" },
    ],
    errors: [],
  });
});

test("a file that does not load is an error", () => {
  const broken = { name, status: "failed", message: "no export", assertionResults: [] };

  expect(reportedOutcome(root, { testResults: [broken] })).toEqual({
    tests: [],
    errors: [`${file} does not load:\nno export`],
  });
});
