import type { RawHeaders } from "@trunkline/transport";
import { fromByteString, toByteString } from "../bodies/byte-string.ts";
import { LocalProtocolError } from "../errors.ts";
import { inspectAs } from "./inspect.ts";

export type HeadersInput =
  | Headers
  | globalThis.Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>;

const secretNames: ReadonlySet<string> = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);

/**
 * Header fields in wire order, their case and repetitions kept; names are found whatever their case.
 * Iterating gives each name once, in lower case, its values joined by ", ", as the platform's `Headers`.
 *
 * ```ts
 * import { Headers } from "@trunkline/core";
 *
 * const headers = new Headers([["Accept", "text/html"], ["accept", "text/plain"]]);
 * console.log(headers.get("ACCEPT")); // text/html, text/plain
 * ```
 */
export class Headers implements Iterable<[string, string]> {
  static {
    inspectAs(this, (headers) => `Headers(${headers.toString()})`);
  }

  #raw: string[] | RawHeaders;
  // A list that others share is copied by the first change.
  #isShared: boolean;

  constructor(input: HeadersInput = []) {
    this.#isShared = input instanceof Headers;
    this.#raw = input instanceof Headers ? input.#raw : rawFrom(input);
    if (input instanceof Headers) input.#isShared = true;
  }

  /** A view of a flat list as a transport has it; nothing is parsed or copied until somebody asks. */
  static fromRaw(raw: RawHeaders): Headers {
    const headers = new Headers();
    headers.#raw = raw;
    headers.#isShared = true;
    return headers;
  }

  /** The flat list, name after value, byte for byte. Not to be changed. */
  get raw(): RawHeaders {
    return this.#raw;
  }

  /** The values of a name joined by ", ", or `null` where there is none. */
  get(name: string): string | null {
    const values = this.getAll(name);
    return values.length === 0 ? null : values.join(", ");
  }

  /** Each value of a name, in order. */
  getAll(name: string): string[] {
    const values: string[] = [];
    const key = name.toLowerCase();
    for (let at = 0; at < this.#raw.length; at += 2)
      if (isNamed(this.#raw[at]!, key)) values.push(fromByteString(this.#raw[at + 1]!));
    return values;
  }

  getSetCookie(): string[] {
    return this.getAll("set-cookie");
  }

  has(name: string): boolean {
    return positionOf(this.#raw, name.toLowerCase(), 0) >= 0;
  }

  /** Replaces every value of the name by this one, where the first stood. */
  set(name: string, value: string): void {
    const key = checkedName(name).toLowerCase();
    const bytes = checkedValue(name, value);
    const raw = this.#own();
    const first = positionOf(raw, key, 0);
    if (first < 0) {
      raw.push(name, bytes);
      return;
    }
    raw[first] = name;
    raw[first + 1] = bytes;
    removeFrom(raw, key, first + 2);
  }

  /** Adds a value; those that are there stay. */
  append(name: string, value: string): void {
    const bytes = checkedValue(checkedName(name), value);
    this.#own().push(name, bytes);
  }

  delete(name: string): void {
    if (this.has(name)) removeFrom(this.#own(), name.toLowerCase(), 0);
  }

  /** Replaces the names of the other, keeping its repetitions; they move to the end. */
  update(other: HeadersInput): void {
    const added = new Headers(other).#raw;
    const raw = this.#own();
    for (let at = 0; at < added.length; at += 2) removeFrom(raw, added[at]!.toLowerCase(), 0);
    raw.push(...added);
  }

  /** How many fields there are, repetitions counted. */
  get size(): number {
    return this.#raw.length / 2;
  }

  /** Every field as it is on the wire. */
  *pairs(): Generator<[name: string, value: string]> {
    for (let at = 0; at < this.#raw.length; at += 2) yield [this.#raw[at]!, fromByteString(this.#raw[at + 1]!)];
  }

  *keys(): Generator<string> {
    for (const [name] of this) yield name;
  }

  *values(): Generator<string> {
    for (const [, value] of this) yield value;
  }

  entries(): IterableIterator<[string, string]> {
    return this[Symbol.iterator]();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    const joined = new Map<string, string>();
    for (const [name, value] of this.pairs()) {
      const key = name.toLowerCase();
      const present = joined.get(key);
      joined.set(key, present === undefined ? value : `${present}, ${value}`);
    }
    return joined.entries();
  }

  /** The same fields, whatever their order and the case of their names. */
  equals(other: HeadersInput): boolean {
    const sorted = (headers: Headers): string =>
      JSON.stringify([...headers.pairs()].map(([name, value]) => `${name.toLowerCase()}: ${value}`).toSorted());
    return sorted(this) === sorted(new Headers(other));
  }

  /** For logs: secrets masked. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this].map(([name, value]) => [name, secretNames.has(name) ? "[secure]" : value]));
  }

  toString(): string {
    return JSON.stringify(this);
  }

  #own(): string[] {
    if (this.#isShared) {
      this.#raw = copied(this.#raw);
      this.#isShared = false;
    }
    return this.#raw as string[];
  }
}

/** A copy made by pushing: `slice` of an array that somebody froze is twelve times slower. */
export function copied(raw: RawHeaders): string[] {
  const copy: string[] = [];
  for (const text of raw) copy.push(text);
  return copy;
}

function rawFrom(input: Exclude<HeadersInput, Headers>): string[] {
  const raw: string[] = [];
  const add = (name: string, value: string): void => void raw.push(checkedName(name), checkedValue(name, value));
  if (Symbol.iterator in input) for (const [name, value] of input) add(name, value);
  else {
    for (const [name, value] of Object.entries(input)) {
      if (value === undefined) continue;
      if (typeof value === "string") add(name, value);
      else if (Array.isArray(value)) for (const each of value as readonly string[]) add(name, each);
      else checkedValue(name, value as unknown as string);
    }
  }
  return raw;
}

// RFC 9110 §5.1: a field name is a token. Good names are remembered, a bounded number of them.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const goodNames = new Set<string>();
const mostNames = 1000;

function checkedName(name: string): string {
  if (goodNames.has(name)) return name;
  if (typeof name !== "string" || !token.test(name))
    throw new LocalProtocolError(
      `${JSON.stringify(name)} is no header name: letters, digits and !#$%&'*+-.^_\`|~ only.`,
      {
        code: "LOCAL_PROTOCOL",
      },
    );
  if (goodNames.size >= mostNames) goodNames.clear();
  goodNames.add(name);
  return name;
}

// RFC 9110 §5.5: CR, LF and NUL in a value are how one request becomes two.
const forbidden = /[\r\n\0]/;

function checkedValue(name: string, value: string): string {
  if (typeof value !== "string")
    throw new TypeError(`The value of header ${JSON.stringify(name)} is text, not ${typeof value}.`);
  const at = value.search(forbidden);
  if (at >= 0)
    throw new LocalProtocolError(
      `The value of header ${JSON.stringify(name)} has ${JSON.stringify(value[at])} at position ${at}; a line break or NUL cannot be sent.`,
      { code: "LOCAL_PROTOCOL" },
    );
  return toByteString(value);
}

function positionOf(raw: RawHeaders, lowerCaseName: string, from: number): number {
  for (let at = from; at < raw.length; at += 2) if (isNamed(raw[at]!, lowerCaseName)) return at;
  return -1;
}

function removeFrom(raw: string[], lowerCaseName: string, from: number): void {
  let kept = from;
  for (let at = from; at < raw.length; at += 2) {
    if (isNamed(raw[at]!, lowerCaseName)) continue;
    raw[kept] = raw[at]!;
    raw[kept + 1] = raw[at + 1]!;
    kept += 2;
  }
  raw.length = kept;
}

function isNamed(name: string, lowerCaseName: string): boolean {
  return name.length === lowerCaseName.length && (name === lowerCaseName || name.toLowerCase() === lowerCaseName);
}
