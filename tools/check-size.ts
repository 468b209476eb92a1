// One idea a file. Over 300 lines is worth a thought; over 400 fails, but for the list, which may only shrink.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { filesUnder, readJson, repository } from "./check/workspace.ts";

const list = "tools/exceptions/file-length.json";
const roof = 400;
const checkRoof = 100;

/** Files that are too long, and entries of the list that are no longer needed. */
export function violations(root: string): readonly Violation[] {
  const allowed = readJson(join(root, list)) as Readonly<Record<string, string>>;
  const lengths = fileLengths(root);
  const tooLong = [...lengths].filter(([path, lines]) => lines > roofOf(path) && !Object.hasOwn(allowed, path));
  const spare = Object.keys(allowed).filter((path) => (lengths.get(path) ?? 0) <= roofOf(path));
  return [
    ...tooLong.map(([at, lines]) => ({
      at,
      rule: "file-length",
      message: `has ${lines} lines, and may have ${roofOf(at)}. Split it by concept.`,
    })),
    ...spare.map((path) => ({
      at: list,
      rule: "file-length",
      message: `"${path}" is ${lengths.has(path) ? "short enough" : "gone"}. Take it off the list.`,
    })),
  ];
}

/** Lines of every source file that people write, longest first. */
export function fileLengths(root: string): ReadonlyMap<string, number> {
  const files = ["packages", "apps", "tests", "examples", "tools"].flatMap((folder) =>
    filesUnder(join(root, folder)).map((path) => `${folder}/${path}`),
  );
  const lengths = files
    .filter((path) => /\.(ts|mts|tsx|mjs|js|rs)$/.test(path) && !path.includes("/generated/"))
    .map((path) => [path, readFileSync(join(root, path), "utf8").trimEnd().split("\n").length] as const);
  return new Map(lengths.toSorted(([, one], [, other]) => other - one));
}

// A check that needs more than a screen or two hides its rule; what it needs besides goes to tools/check/.
function roofOf(path: string): number {
  return /^tools\/check-[a-z-]+\.ts$/.test(path) ? checkRoof : roof;
}

if (import.meta.main) {
  for (const [path, lines] of fileLengths(repository))
    if (lines > 300 && lines <= roof)
      console.warn(`${path} has ${lines} lines: split it, or say at its top why it is one thing.`);
  report(violations(repository));
}
