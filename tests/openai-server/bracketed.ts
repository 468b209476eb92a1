/** A record from names such as `a`, `a[]` and `a[b][]`, as queries and forms write nested values. */
export function recordFromBracketed(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const [, first = name, rest = ""] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
    const keys = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = ""]) => key)];
    put(record, keys, value);
  }
  return record;
}

type Container = Record<string, unknown> | unknown[];

function put(container: Container, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) return set(container, key, value);
  const fresh = (): Container => (rest[0] === "" ? [] : {});
  // In a list of records, a name that the last one has begins the next.
  const last = Array.isArray(container) ? container.at(-1) : container[key];
  const goesOn = isContainer(last) && !(Array.isArray(container) && Object.hasOwn(last, rest[0]!));
  const inner = goesOn ? last : fresh();
  if (!goesOn) set(container, key, inner);
  put(inner, rest, value);
}

function set(container: Container, key: string, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  // A name that comes twice without brackets is a mistake that must be seen.
  else container[key] = Object.hasOwn(container, key) ? { twice: [container[key], value] } : value;
}

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}
