/** `a=1&list[]=x&list[]=y&nested[key]=z`, escaped by RFC 3986; what is `undefined` is left out, `null` is empty. */
export function queryText(query: object): string {
  const pairs: string[] = [];
  for (const [key, value] of Object.entries(query)) write(pairs, key, value, []);
  return pairs.join("&");
}

type Scalar = string | number | boolean | bigint;

function write(pairs: string[], name: string, value: unknown, above: readonly object[]): void {
  if (value === undefined || typeof value === "function") return;
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    if (above.includes(value)) throw new RangeError("Cyclic object value");
    const inside = [...above, value];
    const isList = Array.isArray(value);
    for (const [key, each] of Object.entries(value))
      write(pairs, isList ? `${name}[]` : `${name}[${key}]`, each, inside);
  } else pairs.push(`${escaped(name)}=${escaped(textOf(value as Scalar | Date | null))}`);
}

function textOf(value: Scalar | Date | null): string {
  if (value === null) return "";
  return value instanceof Date ? value.toISOString() : String(value);
}

// What encodeURIComponent leaves though RFC 3986 reserves it.
const reserved = /[!'()*]/g;

function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    reserved,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
