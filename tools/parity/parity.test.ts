import { expect, test } from "vitest";
import type { TestRecord } from "../reporter/closing-count.ts";
import { notLoaded, type Owners, parityProblems, type RowState, tracedRows } from "./parity.ts";
import type { Row } from "./rows.ts";

const row = (id: string, param = "", change: Partial<Row> = {}): Row => {
  return { id, name: param === "" ? id : `${id}[${param}]`, area: "url", kind: "port", collected: 1, ...change };
};
const record = (rows: readonly string[], state = "passed", name = "joins"): TestRecord => {
  return { name, file: "tests/parity/url.test.ts", project: "node", tags: [], rows, state, milliseconds: 1 };
};
const states = (rows: readonly Row[], tests: readonly TestRecord[], owners: Owners = {}): readonly RowState[] =>
  tracedRows(rows, tests, owners).map(({ state }) => state);
const problems = (rows: readonly Row[], tests: readonly TestRecord[], owners: Owners = {}): readonly string[] =>
  parityProblems(tracedRows(rows, tests, owners), tests, owners);

test("a row is covered when all the tests that name it passed", () => {
  expect(states([row("a"), row("b")], [record(["a", "b"]), record(["b"], "failed")])).toEqual(["covered", "failing"]);
});

test("a skipped test covers nothing", () => {
  expect(states([row("a")], [record(["a"], "skipped")])).toEqual(["failing"]);
});

test("a row is left to a later issue by its area, its id or its name", () => {
  const rows = [row("a", "", { area: "auth" }), row("b", "x"), row("b", "y"), row("c", "x"), row("c", "y")];

  expect(states(rows, [], { auth: "The client", b: "The client", "c[y]": "The client" })).toEqual([
    "owned",
    "owned",
    "owned",
    "missing",
    "owned",
  ]);
});

test("a row that only Python has is not missed", () => {
  expect(problems([row("pickles", "", { kind: "python-only" })], [])).toEqual([]);
});

test("a finished area refuses rows that no test covers", () => {
  expect(problems([row("a"), row("b"), row("c")], [record(["c"])])).toEqual([
    "url: 2 rows are covered by no test. npm run parity -- --missing url names what to write.",
  ]);
});

test("a row whose test failed is told with the test", () => {
  expect(problems([row("a", "x")], [record(["a[x]"], "failed")])).toEqual([
    "a[x] does not hold: tests/parity/url.test.ts › joins failed. Mend the code or the test.",
  ]);
});

test("a test that names no row is refused, and told of parameters where there are some", () => {
  expect(problems([row("a", "x")], [record(["a[x]", "a", "b"])])).toEqual([
    'tests/parity/url.test.ts › joins covers "a", which is no row. The row has parameters: name "a[…]".',
    'tests/parity/url.test.ts › joins covers "b", which is no row. Take the name from rows.tsv.',
  ]);
});

test("an entry of the owners' list falls when its rows are covered, or when it means none", () => {
  expect(problems([row("a")], [record(["a"])], { a: "The client", wsgi: "The client" })).toEqual([
    'owned.json: "a" has no row left to cover. Take it off the list.',
    'owned.json: "wsgi" is neither an area nor a row. Take it off the list.',
  ]);
});

test("an area is still owed while one of its rows is", () => {
  expect(problems([row("a"), row("b")], [record(["a"])], { url: "The client" })).toEqual([]);
});

test("a file that does not load is told", () => {
  expect(problems([], [record([], "failed", notLoaded)])).toEqual([
    "tests/parity/url.test.ts does not load, so it covers nothing. npx vitest run tests/parity/url.test.ts says why.",
  ]);
});
