import { expect, test } from "vitest";
import { exceptionsReport, peersReport } from "./peers-report.ts";

const nginx = { name: "nginx", version: "1.22.1", packages: ["nginx-light"] };
const squid = { name: "squid", version: null, packages: ["squid"] };
const passing = { file: "a.ts", name: "nginx > over undici > by HTTP/1.1 > a row", state: "passed" } as const;
const synchronous = { ...passing, name: "nginx > over native, synchronously > a row" };
const failing = {
  file: "a.ts",
  name: "nginx > over undici > by HTTP/2 > a row",
  state: "failed",
  message: "no",
} as const;

test("each peer has a line for each transport with its counts, and the last line sums up", () => {
  const left = { ...passing, name: "nginx > over native > a way", state: "skipped" } as const;
  const tests = [passing, passing, failing, synchronous, left];
  const report = peersReport([nginx], { tests, errors: [] }, { mustHaveAll: true });

  expect(report).toEqual({
    text: [
      "peer        version     transport                 passed  failed",
      "nginx       1.22.1      undici                         2       1",
      "nginx       1.22.1      native, synchronously          1       0",
      "",
      "3 passed, 1 failed",
      "",
    ].join("\n"),
    failed: 1,
  });
});

test("a peer that is not installed is named with its packages, and is a failure only where all must be", () => {
  const outcome = { tests: [passing], errors: [] };
  const [here, there] = [true, false].map((mustHaveAll) => peersReport([nginx, squid], outcome, { mustHaveAll }));

  expect([here?.failed, there?.failed]).toEqual([1, 0]);
  expect(there?.text.split("\n").slice(2)).toEqual([
    "squid       absent                                     0       0",
    "",
    "squid is not installed: apt-get install squid",
    "",
    "1 passed, 0 failed",
    "",
  ]);
});

test("a run without a test, or with a file that does not load, is a failure", () => {
  const [none, broken] = [[], ["a.ts does not load"]].map((errors) =>
    peersReport([nginx], { tests: [], errors }, { mustHaveAll: false }),
  );

  expect([none?.failed, broken?.failed]).toEqual([1, 1]);
});

test("exceptions are listed by their reason, with the peers and the cases", () => {
  const exceptions = [{ reason: "it answers 502", where: ["nginx", "go HTTP/2"], cases: ["a reset", "an end"] }];

  const text = exceptionsReport("What a peer changes:", exceptions);

  expect(text).toBe("What a peer changes:\n  nginx, go HTTP/2: it answers 502\n    a reset\n    an end\n");
});
