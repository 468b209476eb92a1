import { formEncode } from "../bodies/form-encode.ts";
import { inspectAs } from "./inspect.ts";

/** One value of a parameter. `null` is sent as an empty value; `undefined` is not sent at all. */
export type QueryValue = string | number | boolean | bigint | null | undefined;

export type QueryParamsInput =
  | string
  | QueryParams
  | URLSearchParams
  | Readonly<Record<string, QueryValue | readonly QueryValue[]>>
  | Iterable<readonly [string, QueryValue]>;

/**
 * An immutable multi-map of query parameters, grouped by the first appearance of each name, as httpx has it.
 * The text form escapes all but letters, digits and `-._~`, with "+" for a space.
 *
 * ```ts
 * import { QueryParams } from "@trunkline/core";
 *
 * console.log(String(new QueryParams("a=1&b=2&a=3").set("b", 4))); // a=1&a=3&b=4
 * ```
 */
export class QueryParams implements Iterable<[string, string]> {
  static {
    inspectAs(this, (params) => `QueryParams('${params}')`);
  }

  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(input: QueryParamsInput = "") {
    this.#values = input instanceof QueryParams ? input.#values : grouped(pairsOf(input));
  }

  /** The first value. */
  get(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  getAll(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** How many different names there are. */
  get size(): number {
    return this.#values.size;
  }

  keys(): IterableIterator<string> {
    return this.#values.keys();
  }

  /** Every pair, grouped by name. */
  *[Symbol.iterator](): Generator<[string, string]> {
    for (const [name, values] of this.#values) for (const value of values) yield [name, value];
  }

  entries(): IterableIterator<[string, string]> {
    return this[Symbol.iterator]();
  }

  /** A copy in which the name has this one value, where it stood. */
  set(name: string, value: QueryValue): QueryParams {
    return this.#with(name, textsOf(value));
  }

  /** A copy with one more value for the name. */
  add(name: string, value: QueryValue): QueryParams {
    return this.#with(name, [...this.getAll(name), ...textsOf(value)]);
  }

  remove(name: string): QueryParams {
    return this.#with(name, []);
  }

  /** A copy in which every name of the other replaces its namesake. */
  merge(other: QueryParamsInput): QueryParams {
    const values = new Map(this.#values);
    for (const [name, texts] of new QueryParams(other).#values) values.set(name, texts);
    return fromMap(values);
  }

  /** The same pairs, in whatever order. */
  equals(other: QueryParamsInput): boolean {
    const sorted = (params: QueryParams): string =>
      JSON.stringify([...params].map((pair) => JSON.stringify(pair)).toSorted());
    return sorted(this) === sorted(new QueryParams(other));
  }

  toString(): string {
    let text = "";
    for (const [name, value] of this) text += `${text === "" ? "" : "&"}${formEncode(name)}=${formEncode(value)}`;
    return text;
  }

  toJSON(): string {
    return this.toString();
  }

  #with(name: string, texts: readonly string[]): QueryParams {
    const values = new Map(this.#values);
    if (texts.length > 0) values.set(name, texts);
    else values.delete(name);
    return fromMap(values);
  }
}

function formDecode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  return spaced.includes("%") ? (new URLSearchParams(`v=${text}`).get("v") ?? "") : spaced;
}

function fromMap(values: ReadonlyMap<string, readonly string[]>): QueryParams {
  const pairs = function* (): Generator<[string, string]> {
    for (const [name, texts] of values) for (const text of texts) yield [name, text];
  };
  return new QueryParams(pairs());
}

function grouped(pairs: Iterable<readonly [string, QueryValue]>): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    for (const text of textsOf(value)) {
      const present = values.get(name);
      if (present === undefined) values.set(name, [text]);
      else present.push(text);
    }
  }
  return values;
}

function* pairsOf(input: Exclude<QueryParamsInput, QueryParams>): Generator<readonly [string, QueryValue]> {
  if (typeof input === "string") yield* parsed(input);
  else if (Symbol.iterator in input) yield* input;
  else {
    for (const [name, value] of Object.entries(input)) {
      if (!Array.isArray(value)) yield [name, value as QueryValue];
      else for (const each of value as readonly QueryValue[]) yield [name, each];
    }
  }
}

function* parsed(text: string): Generator<[string, string]> {
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    if (equals < 0) yield [formDecode(part), ""];
    else yield [formDecode(part.slice(0, equals)), formDecode(part.slice(equals + 1))];
  }
}

function textsOf(value: QueryValue): readonly string[] {
  if (value === undefined) return [];
  if (value === null) return [""];
  if (typeof value === "object")
    throw new TypeError("A query value is text, a number, a boolean or null, not an object.");
  return [String(value)];
}
