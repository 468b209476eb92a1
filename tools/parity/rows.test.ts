import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "../check/temporary-tree.ts";
import { readRows } from "./rows.ts";

const head = "id\tparam\tarea\tkind\tnote\tvariants";
const written = (...lines: readonly string[]): string =>
  join(temporaryTree({ "rows.tsv": `${[head, ...lines].join("\n")}\n` }), "rows.tsv");

test("a row is named by its id, and by its parameter where it has one", () => {
  const file = written(
    "models/test_url.py::test_url_join\t\turl\tport\tjoins\t1",
    "test_content.py::test_get\ta-[b]\tcontent\tadapt\tget\t2",
  );

  expect(readRows(file)).toEqual([
    {
      name: "models/test_url.py::test_url_join",
      id: "models/test_url.py::test_url_join",
      area: "url",
      kind: "port",
      collected: 1,
    },
    {
      name: "test_content.py::test_get[a-[b]]",
      id: "test_content.py::test_get",
      area: "content",
      kind: "adapt",
      collected: 2,
    },
  ]);
});

test("a line that is no row is refused with its number", () => {
  expect(() => readRows(written("a\t\turl\tport\tnote\t1", "b\t\turl\tperhaps\tnote\t1"))).toThrow("Line 3 is no row");
  expect(() => readRows(written("a\t\turl\tport\tnote\tmany"))).toThrow("Line 2 is no row");
});

test("two rows of one name are refused", () => {
  expect(() => readRows(written("a\tx\turl\tport\tnote\t1", "a\tx\turl\tport\tnote\t1"))).toThrow("the row a[x] twice");
});

test("the project's own rows are httpx's 1,289, collected 1,418 times", () => {
  const rows = readRows("tests/parity/rows.tsv");

  expect([rows.length, rows.reduce((sum, row) => sum + row.collected, 0)]).toEqual([1289, 1418]);
});
