/**
 * Reads a table as `tools/idna-tables` writes it: runs of code points, each as its class, a letter, and the distance
 * from the beginning of the run before, in base 36.
 */
export function classLookup(table: string): (character: string) => string {
  let runs: (readonly [begin: number, name: string])[] | undefined;
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return (runs ??= decoded(table)).findLast(([begin]) => begin <= point)?.[1] ?? "";
  };
}

function decoded(table: string): (readonly [number, string])[] {
  let begin = 0;
  return Array.from(table.matchAll(/([A-Z])([0-9a-z]*)/g), ([, name = "", distance = ""]) => {
    begin += Number.parseInt(distance, 36);
    return [begin, name];
  });
}
