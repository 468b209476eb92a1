import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, violations } from "./check-coverage.ts";

const floorFile = "tools/exceptions/coverage-floor.json";

function measured(floor: object, lines: number, branches = 0): string {
  return temporaryTree({
    [floorFile]: floor,
    "reports/coverage/coverage-summary.json": { total: { lines: { pct: lines }, branches: { pct: branches } } },
  });
}

test.each([90, 91.5, 93])("coverage of %d % passes over a floor of 90 %", (lines) => {
  expect(violations(measured({ lines: 90 }, lines))).toEqual([]);
});

test("coverage under the floor is refused", () => {
  expect(violations(measured({ lines: 90 }, 89.99))).toEqual([
    { at: floorFile, rule: "coverage", message: "tests run 89.99 % of lines, and must run 90 %. Test more." },
  ]);
});

test("coverage far above the floor is refused until the floor rises", () => {
  const tree = measured({ lines: 90, branches: 80 }, 93.01, 81);

  expect(violations(tree)).toEqual([
    {
      at: floorFile,
      rule: "coverage",
      message: "tests run 93.01 % of lines, far above the floor of 90 %. Run npm run fix -- coverage.",
    },
  ]);

  fix(tree);

  expect(JSON.parse(readFileSync(join(tree, floorFile), "utf8"))).toEqual({ lines: 93, branches: 81 });
  expect(violations(tree)).toEqual([]);
});

test("the floor never sinks", () => {
  const tree = measured({ lines: 90 }, 70);

  fix(tree);

  expect(JSON.parse(readFileSync(join(tree, floorFile), "utf8"))).toEqual({ lines: 90 });
});
