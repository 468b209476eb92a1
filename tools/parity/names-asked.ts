import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../check/workspace.ts";

/** Called without being named: by `String(…)`, `${…}`, `JSON.stringify`, `for … of`, and inspection. */
const unnamed = ["toString", "toJSON", "valueOf", "(function)", "throw"];

/** Names of all that the test files, and the files beside them that they may share, read or call on something. */
export function namesAskedIn(root: string, files: readonly string[]): readonly string[] {
  const shared = ["tests/parity", "tests/portable"].flatMap((folder) =>
    filesUnder(join(root, folder))
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
      .map((path) => `${folder}/${path}`),
  );
  const texts = [...files, ...shared].map((path) => readFileSync(join(root, path), "utf8"));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/\.\s*([\w$]+)|([\w$]+)\s*\(/g)].map(([, read, call]) => read ?? call),
  );
  return [...new Set([...names.filter((name) => name !== undefined), ...unnamed])];
}
