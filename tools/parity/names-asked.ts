import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { filesUnder } from "../check/workspace.ts";

/** Where a test stands. */
export interface TestPlace {
  /** From the root of the workspace. */
  readonly file: string;
  /** Of its call; without one, all of its file counts. */
  readonly line: number | undefined;
}

/** Called without being named: by `String(…)`, `${…}`, `JSON.stringify`, `for … of`, and inspection. */
const unnamed = [
  "toString",
  "toJSON",
  "valueOf",
  "(function)",
  "@@iterator",
  "@@asyncIterator",
  "@@toPrimitive",
  "throw",
];

/** Names of all that the tests read or call on something, they themselves and what their files share and import. */
export function namesAskedIn(root: string, places: readonly TestPlace[]): readonly string[] {
  const files = [...Map.groupBy(places, ({ file }) => file)].map(([file, tests]) => {
    return { text: readFileSync(join(root, file), "utf8"), tests };
  });
  const own = files.flatMap(({ text, tests }) => statementsOf(text, tests));
  const shared = ["tests/parity", "tests/portable"].flatMap((folder) =>
    filesUnder(join(root, folder))
      .filter((path) => !path.endsWith(".test.ts") && files.some(({ text }) => text.includes(`/${path}"`)))
      .map((path) => readFileSync(join(root, folder, path), "utf8")),
  );
  const names = [...own, ...shared].flatMap((text) =>
    [...text.matchAll(/\.\s*([\w$]+)|([\w$]+)\s*\(/g)].map(([, read, call]) => read ?? call),
  );
  return [...new Set([...names.filter((name) => name !== undefined), ...unnamed])];
}

/** What a file declares, and of its other statements, which are its tests, those that stand there. */
function statementsOf(text: string, places: readonly TestPlace[]): readonly string[] {
  const { program } = parseSync("tests.ts", text);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return program.body
    .filter(({ type, start, end }) => {
      if (type.endsWith("Declaration")) return true;
      return places.some(({ line }) => line === undefined || (lineAt(start) <= line && line <= lineAt(end)));
    })
    .map(({ start, end }) => text.slice(start, end));
}
