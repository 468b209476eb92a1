import type { HeadersLike, HeaderValue } from "./request-options.ts";

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

interface Field {
  readonly name: string;
  readonly values: readonly string[];
}

/** Layers of headers, each above those before it: a name replaces what lower layers said, `null` removes it. */
export class HeaderLayers {
  readonly #fields: Map<string, Field> = new Map();
  readonly #removed: Set<string> = new Set();

  /** Throws a `TypeError` for a name that is none. */
  add(layer: HeadersLike): this {
    if (layer === null || layer === undefined) return this;
    const isList = Symbol.iterator in layer;
    // Of pairs with one name each counts, of a record the last.
    const seen = new Set<string>();
    for (const [name, given] of isList ? layer : Object.entries(layer)) {
      if (typeof name !== "string") throw new TypeError("expected header name to be a string");
      const values = Array.isArray(given) ? (given as readonly HeaderValue[]) : [given as HeaderValue];
      const said = values.filter((value) => value !== undefined);
      if (said.length === 0) continue;
      if (!token.test(name)) throw new TypeError(`Header name must be a valid HTTP token ["${name}"]`);
      const key = name.toLowerCase();
      const before = isList && seen.has(key) ? (this.#fields.get(key)?.values ?? []) : [];
      seen.add(key);
      this.#set(key, name, before, said);
    }
    return this;
  }

  get(lowerCaseName: string): string | undefined {
    return this.#fields.get(lowerCaseName)?.values.join(", ");
  }

  /** Somebody said that it must not be sent, and nobody above said what else. */
  isRemoved(lowerCaseName: string): boolean {
    return this.#removed.has(lowerCaseName);
  }

  /** Each field by itself. */
  *pairs(): Generator<[string, string], void, undefined> {
    for (const { name, values } of this.#fields.values()) for (const value of values) yield [name, value];
  }

  /** As a layer that removes them again. */
  removed(): [string, null][] {
    return Array.from(this.#removed, (name) => [name, null]);
  }

  #set(key: string, name: string, before: readonly string[], said: readonly (string | null)[]): void {
    const last = said.lastIndexOf(null);
    const kept = (last < 0 ? [...before, ...said] : said.slice(last + 1)) as readonly string[];
    if (kept.length === 0) {
      this.#fields.delete(key);
      this.#removed.add(key);
    } else {
      this.#fields.set(key, { name, values: kept.map(String) });
      this.#removed.delete(key);
    }
  }
}
