import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../tools/check/workspace.ts";

export interface PortableFiles {
  /** From the root of the workspace, sorted. */
  readonly portable: readonly string[];
  /** Test files beside them that import Vitest themselves, so they run in Node alone. */
  readonly bound: readonly string[];
}

/** The tests that run in every runtime: those of the two folders that take `test` and `expect` from tests/portable. */
export function portableFiles(root: string): PortableFiles {
  const files = ["tests/parity", "tests/properties"].flatMap((folder) =>
    filesUnder(join(root, folder))
      .filter((path) => path.endsWith(".test.ts"))
      .map((path) => `${folder}/${path}`),
  );
  const isPortable = (file: string): boolean =>
    /from "(\.\.\/)+portable\//.test(readFileSync(join(root, file), "utf8"));
  return { portable: files.filter(isPortable), bound: files.filter((file) => !isPortable(file)) };
}
