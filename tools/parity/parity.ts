import type { TestRecord } from "../reporter/closing-count.ts";
import type { Row } from "./rows.ts";

/**
 * `covered`: every test that names it passed. `failing`: one of them did not. `owned`: a later issue covers it.
 * `missing`: nobody does.
 */
export type RowState = "covered" | "failing" | "python-only" | "owned" | "missing";

export interface TracedRow extends Row {
  readonly state: RowState;
  readonly tests: readonly TestRecord[];
}

/** Area or row id → the issue that owes it. A row's id stands for all its parameters. */
export type Owners = Readonly<Record<string, string>>;

/** The name under which a file that does not load stands among the tests. */
export const notLoaded = "(the file does not load)";

/** Each row with the tests of one run that name it. */
export function tracedRows(rows: readonly Row[], tests: readonly TestRecord[], owners: Owners): readonly TracedRow[] {
  const byName = new Map<string, TestRecord[]>();
  for (const test of tests)
    for (const name of new Set(test.rows)) byName.set(name, [...(byName.get(name) ?? []), test]);
  return rows.map((row) => {
    const own = byName.get(row.name) ?? [];
    return { ...row, tests: own, state: stateOf(row, own, owners) };
  });
}

function stateOf(row: Row, tests: readonly TestRecord[], owners: Owners): RowState {
  if (tests.length > 0) return tests.every((test) => test.state === "passed") ? "covered" : "failing";
  if (row.kind === "python-only") return "python-only";
  return keysOf(row).some((key) => Object.hasOwn(owners, key)) ? "owned" : "missing";
}

/** What an entry of the list of owners may say to mean the row. */
function keysOf({ area, id, name }: Row): readonly string[] {
  return [area, id, name];
}

/** Everything that parity refuses, a sentence each, with what to do. */
export function parityProblems(
  rows: readonly TracedRow[],
  tests: readonly TestRecord[],
  owners: Owners,
): readonly string[] {
  return [
    ...unloadedFiles(tests),
    ...failingRows(rows),
    ...missingRows(rows),
    ...unknownRows(rows, tests),
    ...spareOwners(rows, owners),
  ];
}

function unloadedFiles(tests: readonly TestRecord[]): readonly string[] {
  return tests.flatMap((test) =>
    test.name === notLoaded
      ? [`${test.file} does not load, so it covers nothing. npx vitest run ${test.file} says why.`]
      : [],
  );
}

function failingRows(rows: readonly TracedRow[]): readonly string[] {
  return rows.flatMap(({ name, state, tests }) => {
    if (state !== "failing") return [];
    const red = tests
      .filter((test) => test.state !== "passed")
      .map((test) => `${test.file} › ${test.name} ${test.state}`);
    return [`${name} does not hold: ${red.join(", ")}. Mend the code or the test.`];
  });
}

function missingRows(rows: readonly TracedRow[]): readonly string[] {
  const areas = new Set(rows.map((row) => row.area));
  return [...areas].flatMap((area) => {
    const missing = rows.filter((row) => row.area === area && row.state === "missing");
    if (missing.length === 0) return [];
    const [first] = missing;
    const count = missing.length === 1 ? `${first?.name} is` : `${missing.length} rows are`;
    return [`${area}: ${count} covered by no test. npm run parity -- --missing ${area} names what to write.`];
  });
}

function unknownRows(rows: readonly TracedRow[], tests: readonly TestRecord[]): readonly string[] {
  const names = new Set(rows.map((row) => row.name));
  const ids = new Set(rows.map((row) => row.id));
  return tests.flatMap((test) =>
    test.rows
      .filter((name) => !names.has(name))
      .map((name) => {
        const advice = ids.has(name) ? `The row has parameters: name "${name}[…]".` : "Take the name from rows.tsv.";
        return `${test.file} › ${test.name} covers "${name}", which is no row. ${advice}`;
      }),
  );
}

function spareOwners(rows: readonly TracedRow[], owners: Owners): readonly string[] {
  return Object.keys(owners).flatMap((key) => {
    const meant = rows.filter((row) => keysOf(row).includes(key));
    if (meant.some((row) => row.state === "owned")) return [];
    const reason = meant.length === 0 ? "is neither an area nor a row" : "has no row left to cover";
    return [`owned.json: "${key}" ${reason}. Take it off the list.`];
  });
}
