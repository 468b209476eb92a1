import { readFileSync } from "node:fs";

/** One of httpx's tests, or one parameter of it, as tests/parity/rows.tsv has it. */
export interface Row {
  /** What a test calls it in `covers(…)`: the id, and `[param]` where there is one. */
  readonly name: string;
  readonly id: string;
  readonly area: string;
  /** `port`: the same behaviour. `adapt`: the same in this language's terms. `python-only`: means nothing here. */
  readonly kind: "port" | "adapt" | "python-only";
  /** Tests that httpx's runner collects for it; some run once for each of two event loops. */
  readonly collected: number;
}

/** Reads the table; throws where a line is not a row of its own. */
export function readRows(file: string): readonly Row[] {
  const rows = readFileSync(file, "utf8").trimEnd().split("\n").slice(1).map(rowOf);
  const seen = new Set<string>();
  for (const { name } of rows) {
    if (seen.has(name)) throw new Error(`${file} has the row ${name} twice. Take one away.`);
    seen.add(name);
  }
  return rows;
}

function rowOf(line: string, index: number): Row {
  const [id = "", param = "", area = "", kind = "", , variants = ""] = line.split("\t");
  const collected = Number(variants);
  if (!isKind(kind) || area === "" || !Number.isInteger(collected) || collected < 1)
    throw new Error(`Line ${index + 2} is no row: ${line}. Write id, param, area, kind, note and variants.`);
  return { name: param === "" ? id : `${id}[${param}]`, id, area, kind, collected };
}

function isKind(word: string): word is Row["kind"] {
  return word === "port" || word === "adapt" || word === "python-only";
}
