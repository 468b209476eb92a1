import type { RawHeaders } from "@trunkline/transport";
import { fromByteString, isAscii } from "../bodies/byte-string.ts";
import {
  checkedEncoding,
  checkedName,
  checkedValue,
  detectedEncoding,
  type HeaderEncoding,
  type HeaderFields,
  rawFrom,
  shownFields,
} from "./header-fields.ts";
import { addToIndex, type HeaderIndex, headerIndex } from "./header-index.ts";
import { copied, isSameName, pushUpdated, shortList } from "./header-lists.ts";
import { inspectAs } from "./inspect.ts";

export type HeadersInput = Headers | HeaderFields;

const secretNames: ReadonlySet<string> = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);
const noFields: HeaderFields = [];
const noRaw: RawHeaders = [];
const nowhere: readonly number[] = [];

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
    inspectAs(this, (headers) => headers.toString());
  }

  #raw: RawHeaders;
  // A list that others share is copied by the first change.
  #isShared: boolean;
  #index: HeaderIndex | null = null;
  // In a long list a deleted field leaves a hole, a name that is empty, until somebody looks at the whole.
  #holes = 0;
  #encoding: HeaderEncoding | null;
  #detected: HeaderEncoding | null = null;

  /** `encoding` is what text beyond ASCII is written in, UTF-8 by default, and what `encoding` says from then on. */
  constructor(input: HeadersInput = noFields, { encoding }: { readonly encoding?: HeaderEncoding } = {}) {
    this.#encoding = encoding === undefined ? null : checkedEncoding(encoding);
    if (input instanceof Headers) input.#isShared = true;
    this.#isShared = input instanceof Headers || input === noFields;
    this.#raw = input instanceof Headers ? input.raw : input === noFields ? noRaw : rawFrom(input, encoding ?? "utf-8");
  }

  /** A view of a flat list as a transport has it; nothing is parsed or copied until somebody asks. */
  static fromRaw(raw: RawHeaders): Headers {
    const headers = new Headers();
    headers.#raw = raw;
    return headers;
  }

  /** The flat list, name after value, byte for byte. Not to be changed. */
  get raw(): RawHeaders {
    if (this.#holes > 0) this.#keep(() => true);
    return this.#raw;
  }

  /** The same for somebody who keeps it: the next change is made to a copy. */
  lend(): RawHeaders {
    this.#isShared = true;
    return this.raw;
  }

  /** What bytes beyond ASCII are read as: what was set, else "utf-8" where every value is that, else "iso-8859-1". */
  get encoding(): HeaderEncoding {
    return this.#encoding ?? (this.#detected ??= detectedEncoding(this.#raw));
  }

  set encoding(encoding: HeaderEncoding) {
    this.#encoding = checkedEncoding(encoding);
  }

  /** The values of a name joined by ", ", or `null` where there is none. */
  get(name: string): string | null {
    const positions = this.#positions(name);
    if (positions.length === 0) return null;
    if (positions.length === 1) return this.#valueAt(positions[0]!);
    return positions.map((at) => this.#valueAt(at)).join(", ");
  }

  /** Each value of a name, in order. */
  getAll(name: string): string[] {
    return this.#positions(name).map((at) => this.#valueAt(at));
  }

  /** As `getAll`; with `splitCommas` also what a single value lists. */
  getList(name: string, { splitCommas = false }: { readonly splitCommas?: boolean } = {}): string[] {
    const values = this.getAll(name);
    return splitCommas ? values.flatMap((value) => value.split(",").map((item) => item.trim())) : values;
  }

  getSetCookie(): string[] {
    return this.getAll("set-cookie");
  }

  has(name: string): boolean {
    return this.#positions(name).length > 0;
  }

  /** Replaces every value of the name by this one, where the first stood. */
  set(name: string, value: string): void {
    const bytes = checkedValue(checkedName(name), value, this.#encoding ?? "utf-8");
    const positions = this.#positions(name);
    const first = positions[0];
    if (first === undefined) return this.#append(name, bytes);
    const raw = this.#own();
    raw[first] = name;
    raw[first + 1] = bytes;
    if (positions.length === 1) return;
    const key = name.toLowerCase();
    this.#keep((at) => at === first || !isSameName(raw[at]!, key));
  }

  /** Sets the name unless it is there. The value that is there then. */
  setDefault(name: string, value: string): string {
    if (!this.has(name)) this.set(name, value);
    return this.get(name) ?? value;
  }

  /** Adds a value; those that are there stay. */
  append(name: string, value: string): void {
    this.#append(name, checkedValue(checkedName(name), value, this.#encoding ?? "utf-8"));
  }

  /** Whether there was one. */
  delete(name: string): boolean {
    const positions = this.#positions(name);
    if (positions.length === 0) return false;
    const raw = this.#own();
    const key = name.toLowerCase();
    if (this.#index === null) this.#keep((at) => !isSameName(raw[at]!, key));
    else {
      for (const at of positions) raw[at] = raw[at + 1] = "";
      this.#holes += positions.length;
      this.#index.delete(key);
    }
    return true;
  }

  /** Replaces the names of the other, keeping its repetitions; they move to the end. */
  update(other: HeadersInput): void {
    const raw: string[] = [];
    pushUpdated(raw, this.raw, other instanceof Headers ? other.raw : rawFrom(other, "utf-8"));
    this.#raw = raw;
    this.#isShared = false;
    this.#index = null;
    this.#detected = null;
  }

  copy(): Headers {
    return new Headers(this, { encoding: this.encoding });
  }

  /** How many fields there are, repetitions counted. */
  get size(): number {
    return this.#raw.length / 2 - this.#holes;
  }

  /** Every field as it is on the wire. */
  *pairs(): Generator<[name: string, value: string]> {
    const { raw } = this;
    for (let at = 0; at < raw.length; at += 2) yield [raw[at]!, this.#valueAt(at)];
  }

  keys(): MapIterator<string> {
    return this.#joined().keys();
  }

  values(): MapIterator<string> {
    return this.#joined().values();
  }

  entries(): MapIterator<[string, string]> {
    return this.#joined().entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.#joined().entries();
  }

  /** The same fields, whatever their order and the case of their names. False for what is no headers. */
  equals(other: unknown): boolean {
    if (typeof other !== "object" || other === null) return false;
    return sortedText(this.raw) === sortedText(new Headers(other as HeadersInput).raw);
  }

  /** For logs: secrets masked. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this].map(([name, value]) => [name, masked(name, value)]));
  }

  /** As it could be written in code: an object, or pairs where a name is repeated. Secrets are masked. */
  toString(): string {
    const pairs = Array.from(this.pairs(), ([name, value]) => {
      const key = name.toLowerCase();
      return [key, masked(key, value)] as const;
    });
    const encoding = this.encoding === "ascii" ? "" : `, { encoding: "${this.encoding}" }`;
    return `Headers(${shownFields(pairs)}${encoding})`;
  }

  #joined(): Map<string, string> {
    const joined = new Map<string, string>();
    for (const [name, value] of this.pairs()) {
      const key = name.toLowerCase();
      const present = joined.get(key);
      joined.set(key, present === undefined ? value : `${present}, ${value}`);
    }
    return joined;
  }

  #positions(name: string): readonly number[] {
    const raw = this.#raw;
    const key = name.toLowerCase();
    if (raw.length > shortList) return (this.#index ??= headerIndex(raw)).get(key) ?? nowhere;
    let positions = nowhere as number[];
    for (let at = 0; at < raw.length; at += 2) {
      if (!isSameName(raw[at]!, key)) continue;
      if (positions === nowhere) positions = [at];
      else positions.push(at);
    }
    return positions;
  }

  #valueAt(at: number): string {
    const bytes = this.#raw[at + 1]!;
    if (isAscii(bytes)) return bytes;
    if (this.encoding === "ascii") return bytes.replace(/[^\0-\u007f]/g, "\ufffd");
    return this.encoding === "iso-8859-1" ? bytes : (fromByteString(bytes) ?? bytes);
  }

  #append(name: string, bytes: string): void {
    const raw = this.#own();
    const at = raw.push(name, bytes) - 2;
    this.#detected = null;
    if (this.#index !== null) addToIndex(this.#index, name, at);
  }

  /** Leaves the fields at the positions that pass. The list is this one's own by now. */
  #keep(passes: (at: number) => boolean): void {
    const raw = this.#own();
    let kept = 0;
    for (let at = 0; at < raw.length; at += 2) {
      if (raw[at] === "" || !passes(at)) continue;
      raw[kept] = raw[at]!;
      raw[kept + 1] = raw[at + 1]!;
      kept += 2;
    }
    raw.length = kept;
    this.#holes = 0;
    this.#index = null;
  }

  #own(): string[] {
    this.#detected = null;
    if (this.#isShared) {
      this.#raw = copied(this.#raw);
      this.#isShared = false;
    }
    return this.#raw as string[];
  }
}

function sortedText(raw: RawHeaders): string {
  const fields: string[] = [];
  for (let at = 0; at < raw.length; at += 2) fields.push(`${raw[at]!.toLowerCase()}: ${raw[at + 1]}`);
  return JSON.stringify(fields.toSorted());
}

function masked(lowerCaseName: string, value: string): string {
  return secretNames.has(lowerCaseName) ? "[secure]" : value;
}
