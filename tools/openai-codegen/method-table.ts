import { readFileSync } from "node:fs";

/** A method of the client: what it sends, and what its types are called. */
export interface TableMethod {
  /** Property names from the client on: `chat.completions.create`. */
  readonly method: string;
  /** As `src/resource/row.ts` reads it. */
  readonly row: string;
  /** The type of its params. */
  readonly params: string | undefined;
  /** The type of its answer, or of a list's item, where the specification has no name for it. */
  readonly answer: string | undefined;
  /** The type of its events, when it streams. */
  readonly events: string | undefined;
  readonly operation: string;
}

/** The rows of a table of this folder, by the names in its first line; "-" is nothing. */
export function readTable(file: string): readonly Readonly<Record<string, string | undefined>>[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const [heads = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] === "-" ? undefined : row[at]])));
}

export function methodTable(): readonly TableMethod[] {
  return readTable("methods.tsv") as unknown as readonly TableMethod[];
}

/** The names in the path of a row, in order. */
export function pathNames(row: string): readonly string[] {
  return Array.from(row.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
}

/** A word's presence in a row: `json`, `optional`, `cursor`. */
export function says(row: string, ...words: readonly string[]): boolean {
  return row.split(" ").some((word) => words.includes(word.split("=")[0]!));
}
