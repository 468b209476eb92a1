import { tagOf } from "./tag-of.ts";

type Pair<Name, Value> = readonly [name: Name, value: Value];

/**
 * Visits names and values, out of a record, a map or a list of pairs. In a record each value of a list is visited, and
 * `undefined` is not. Throws a `TypeError` that says where there is no pair.
 */
export function eachPair(input: unknown, what: string, visit: (name: unknown, value: unknown) => void): void {
  if (typeof input !== "object" || input === null)
    throw new TypeError(`${what} come from an object or pairs of names and values, not ${tagOf(input)}.`);
  if (Symbol.iterator in input) {
    let position = 0;
    for (const pair of input as Iterable<unknown>) {
      if (!Array.isArray(pair) || pair.length !== 2)
        throw new TypeError(`${what} come in pairs of a name and a value; at position ${position} there is none.`);
      visit(pair[0], pair[1]);
      position += 1;
    }
    return;
  }
  for (const name of Object.keys(input)) {
    const value = (input as Record<string, unknown>)[name];
    if (Array.isArray(value)) for (const each of value as readonly unknown[]) visit(name, each);
    else if (value !== undefined) visit(name, value);
  }
}

/** Names and values are its own properties: it is no text, list, map or class that iterates. */
export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !(Symbol.iterator in input);
}

/** The same in a list, every name a text; the values of a record are what they are, lists too. */
export function pairsOf<Value = unknown>(input: object, what: string): readonly Pair<string, Value>[] {
  const pairs: Pair<string, Value>[] = [];
  eachPair(isRecord(input) ? Object.entries(input) : input, what, (name, value) => {
    if (typeof name !== "string") throw new TypeError(`A name in ${what} is text, not ${tagOf(name)}.`);
    pairs.push([name, value as Value]);
  });
  return pairs;
}
