import { formEncode } from "../bodies/form-encode.ts";
import { eachPair, isRecord } from "../bodies/pairs.ts";
import { scalarText } from "../bodies/scalar.ts";
import { inspectAs } from "./inspect.ts";
import { percentDecode } from "./percent.ts";

/** One value of a parameter. `null` is sent as an empty value; `undefined` is not sent at all. */
export type QueryValue = string | number | boolean | bigint | null | undefined;

export type QueryParamsInput =
  | string
  | QueryParams
  | URLSearchParams
  | Readonly<Record<string, QueryValue | readonly QueryValue[]>>
  | Iterable<readonly [name: string, value: QueryValue]>;

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

  #values: Values;

  constructor(input: QueryParamsInput | null = "") {
    this.#values = input instanceof QueryParams ? input.#values : valuesOf(input ?? "");
    Object.freeze(this);
  }

  static #of(values: Values): QueryParams {
    const params = new QueryParams();
    params.#values = values;
    return params;
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

  keys(): MapIterator<string> {
    return this.#values.keys();
  }

  /** The first value of each name. */
  *values(): Generator<string> {
    for (const texts of this.#values.values()) yield texts[0] ?? "";
  }

  /** Every pair, grouped by name. */
  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    for (const [name, texts] of this.#values) for (const text of texts) yield [name, text];
  }

  entries(): Generator<[name: string, value: string]> {
    return this[Symbol.iterator]();
  }

  /** A copy in which the name has this one value, where it stood. */
  set(name: string, value: QueryValue): QueryParams {
    return this.#with(name, textsOf(name, value));
  }

  /** A copy with one more value for the name. */
  add(name: string, value: QueryValue): QueryParams {
    return this.#with(name, [...this.getAll(name), ...textsOf(name, value)]);
  }

  remove(name: string): QueryParams {
    return this.#with(name, []);
  }

  /** A copy in which every name of the other replaces its namesake. */
  merge(other: QueryParamsInput): QueryParams {
    const added = new QueryParams(other).#values;
    if (this.#values.size === 0) return QueryParams.#of(added);
    const values = new Map(this.#values);
    for (const [name, texts] of added) values.set(name, texts);
    return QueryParams.#of(values);
  }

  /** The same pairs, in whatever order. */
  equals(other: QueryParamsInput): boolean {
    const sorted = (params: QueryParams): string =>
      JSON.stringify(Array.from(params, (pair) => JSON.stringify(pair)).toSorted());
    return sorted(this) === sorted(new QueryParams(other));
  }

  toString(): string {
    let text = "";
    for (const [name, texts] of this.#values) {
      const start = `${formEncode(name)}=`;
      for (const value of texts) text += (text === "" ? start : `&${start}`) + formEncode(value);
    }
    return text;
  }

  toJSON(): string {
    return this.toString();
  }

  #with(name: string, texts: readonly string[]): QueryParams {
    const values = new Map(this.#values);
    if (texts.length > 0) values.set(name, texts);
    else values.delete(name);
    return QueryParams.#of(values);
  }
}

/** As `String(new QueryParams(input))`. In a record of single values each name is there once: it needs no grouping. */
export function queryText(input: QueryParamsInput): string {
  if (!isRecord(input)) return String(new QueryParams(input));
  let text = "";
  for (const name of Object.keys(input)) {
    const value = input[name];
    if (value === undefined || Array.isArray(value)) return String(new QueryParams(input));
    const pair = `${formEncode(name)}=${formEncode(scalarText(value, whatValue, name))}`;
    text += text === "" ? pair : `&${pair}`;
  }
  return text;
}

type Values = ReadonlyMap<string, readonly string[]>;

const noValues: Values = new Map();
const whatValue = "The query value of";

function valuesOf(input: Exclude<QueryParamsInput, QueryParams>): Values {
  if (typeof input === "string") return input === "" ? noValues : parsed(input);
  const values = new Map<string, string[]>();
  eachPair(input, "Query params", (name, value) =>
    addAll(values, name as string, textsOf(name as string, value as QueryValue)),
  );
  return values;
}

function parsed(text: string): Values {
  const values = new Map<string, string[]>();
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = equals < 0 ? part : part.slice(0, equals);
    addAll(values, formDecode(name), [equals < 0 ? "" : formDecode(part.slice(equals + 1))]);
  }
  return values;
}

function addAll(values: Map<string, string[]>, name: string, texts: string[]): void {
  const present = values.get(name);
  if (present !== undefined) present.push(...texts);
  else if (texts.length > 0) values.set(name, texts);
}

function formDecode(text: string): string {
  return percentDecode(text.replaceAll("+", " "));
}

/** A list made for this value alone; empty for `undefined`. */
function textsOf(name: string, value: QueryValue): string[] {
  return value === undefined ? [] : [scalarText(value, whatValue, name)];
}
