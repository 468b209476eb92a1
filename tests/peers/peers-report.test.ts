import { expect, test } from "vitest";
import { exceptionsReport, peersReport } from "./peers-report.ts";

const nginx = { name: "nginx", version: "1.22.1", packages: ["nginx-light"] };
const squid = { name: "squid", version: null, packages: ["squid"] };
const passing = { file: "a.ts", name: "nginx > HTTP/1.1 > a row", state: "passed" } as const;
const failing = { file: "a.ts", name: "nginx > HTTP/2 > a row", state: "failed", message: "no" } as const;

test("each peer has a line with its version and its counts, and the last line sums up", () => {
  const report = peersReport([nginx], { tests: [passing, passing, failing], errors: [] }, { mustHaveAll: true });

  expect(report).toEqual({
    text: [
      "peer        version       passed  failed",
      "nginx       1.22.1             2       1",
      "",
      "2 passed, 1 failed",
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
    "squid       absent             0       0",
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
