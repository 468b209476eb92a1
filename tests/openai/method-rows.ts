import { readFileSync } from "node:fs";

/** One of the client's methods, from the table of the generator. */
export interface MethodRow {
  /** As it is called: `chat.completions.create`. */
  readonly name: string;
  /** Names of the path's parameters, in order. */
  readonly pathParameters: readonly string[];
  readonly words: readonly string[];
  readonly takesParameters: boolean;
  readonly operation: string;
}

export function methodRows(): readonly MethodRow[] {
  const file = new URL("../../tools/openai-codegen/methods.tsv", import.meta.url);
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string): string => cells[columns.indexOf(name)]!;
    const [, path = "", ...words] = cell("row").split(" ");
    return {
      name: cell("method"),
      pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name),
      words,
      takesParameters: cell("params") !== "-",
      operation: cell("operation"),
    };
  });
}
