import { expect, test } from "vitest";
import { parityTable } from "./parity-table.ts";
import type { TracedRow } from "./parity.ts";

const row = (area: string, state: TracedRow["state"], kind: TracedRow["kind"], collected: number): TracedRow => {
  return { id: "a", name: "a", area, kind, collected, state, tests: [] };
};
const rows = [
  row("url", "covered", "port", 1),
  row("url", "covered", "adapt", 2),
  row("url", "missing", "adapt", 1),
  row("auth", "owned", "port", 2),
  row("auth", "python-only", "python-only", 1),
];

test("the table counts rows by area and in all", () => {
  expect(parityTable(rows, false)).toBe(`\
area                rows  collected  covered  adapted  python-only  owned  failing  missing
auth                   2          3        0        0            1      1        0        0
url                    3          4        2        1            0      0        0        1
all                    5          7        2        1            1      1        0        1
`);
});

test("colours are for terminals", () => {
  expect(parityTable(rows, true)).toContain("\u001B[31m        1\u001B[39m");
  expect(parityTable(rows, false)).not.toContain("\u001B");
});
