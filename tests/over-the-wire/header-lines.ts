/** Header lines, `Name: value`, of a flat list. */
export function headerLines(headers: readonly string[]): string[] {
  return headerPairs(headers).map(([name, value]) => `${name}: ${value}`);
}

/** Names with their values, of a flat list. */
export function headerPairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? ""] as [string, string]] : []));
}
