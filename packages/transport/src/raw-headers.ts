import type { RawHeaders } from "./transport.ts";

/** The first value of a header, its name given in lower case. */
export function rawHeader(headers: RawHeaders, lowerCaseName: string): string | undefined {
  for (let at = 0; at + 1 < headers.length; at += 2) {
    if (isNamed(headers[at]!, lowerCaseName)) return headers[at + 1];
  }
  return undefined;
}

/** Every value of a header in wire order, its name given in lower case. */
export function rawHeaderValues(headers: RawHeaders, lowerCaseName: string): string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) {
    if (isNamed(headers[at]!, lowerCaseName)) values.push(headers[at + 1]!);
  }
  return values;
}

/** The flat list of pairs, such as those of a platform `Headers` or a `Map`. */
export function rawHeadersFrom(pairs: Iterable<readonly [string, string]>): string[] {
  const headers: string[] = [];
  for (const [name, value] of pairs) headers.push(name, value);
  return headers;
}

/** The pairs of a flat list, in wire order. */
export function* rawHeaderPairs(headers: RawHeaders): Generator<[name: string, value: string]> {
  for (let at = 0; at + 1 < headers.length; at += 2) yield [headers[at]!, headers[at + 1]!];
}

// Comparing lengths first spares the lower-case copy of nearly every name.
function isNamed(name: string, lowerCaseName: string): boolean {
  return name.length === lowerCaseName.length && (name === lowerCaseName || name.toLowerCase() === lowerCaseName);
}
