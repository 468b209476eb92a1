export type HeaderValue = string | Uint8Array;
/** `null` takes a header away that a session would add. */
export type HeadersInput<Value = HeaderValue | null | undefined> =
  | CaseInsensitiveDict<Value>
  | globalThis.Headers
  | Readonly<Record<string, Value>>
  | Iterable<readonly [name: string, value: Value]>;

/** Values by name, whatever the name's case; the case last set is the one that is shown and sent. */
export class CaseInsensitiveDict<Value = string> implements Iterable<[name: string, value: Value]> {
  readonly #entries = new Map<string, readonly [name: string, value: Value]>();

  constructor(input?: HeadersInput<Value> | null) {
    if (input !== undefined && input !== null) this.update(input);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(name: string): Value | undefined;
  get<Default>(name: string, otherwise: Default): Value | Default;
  get<Default>(name: string, otherwise?: Default): Value | Default | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? otherwise : entry[1];
  }

  set(name: string, value: Value): void {
    this.#entries.set(name.toLowerCase(), [name, value]);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Whether there was one. */
  delete(name: string): boolean {
    return this.#entries.delete(name.toLowerCase());
  }

  /** Removes the name; the value it had. */
  pop(name: string): Value | undefined;
  pop<Default>(name: string, otherwise: Default): Value | Default;
  pop<Default>(name: string, otherwise?: Default): Value | Default | undefined {
    const value = this.has(name) ? this.get(name) : otherwise;
    this.delete(name);
    return value;
  }

  setDefault(name: string, value: Value): Value {
    if (!this.has(name)) this.set(name, value);
    return this.get(name) ?? value;
  }

  update(input: HeadersInput<Value>): void {
    for (const [name, value] of pairsOf(input)) this.set(name, value);
  }

  clear(): void {
    this.#entries.clear();
  }

  copy(): CaseInsensitiveDict<Value> {
    return new CaseInsensitiveDict(this);
  }

  *keys(): Generator<string> {
    for (const [name] of this) yield name;
  }

  *values(): Generator<Value> {
    for (const [, value] of this) yield value;
  }

  items(): Generator<[name: string, value: Value]> {
    return this[Symbol.iterator]();
  }

  /** By lower-case name. */
  *lowerItems(): Generator<[name: string, value: Value]> {
    for (const [name, [, value]] of this.#entries) yield [name, value];
  }

  *[Symbol.iterator](): Generator<[name: string, value: Value]> {
    for (const [name, value] of this.#entries.values()) yield [name, value];
  }

  /** The same names and values, whatever the case of the names and their order. */
  equals(other: unknown): boolean {
    if (typeof other !== "object" || other === null) return false;
    const others = new CaseInsensitiveDict<unknown>(other as HeadersInput<unknown>);
    return others.size === this.size && [...this.lowerItems()].every(([name, value]) => others.get(name) === value);
  }

  toJSON(): Record<string, Value> {
    return Object.fromEntries(this);
  }
}

function pairsOf<Value>(input: HeadersInput<Value>): Iterable<readonly [string, Value]> {
  const pairs: unknown = Symbol.iterator in input ? input : Object.entries(input);
  return pairs as Iterable<readonly [string, Value]>;
}
