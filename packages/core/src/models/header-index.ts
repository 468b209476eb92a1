import type { RawHeaders } from "@trunkline/transport";

/** Where each name stands in a flat list, in lower case. */
export type HeaderIndex = Map<string, number[]>;

export function headerIndex(raw: RawHeaders): HeaderIndex {
  const index: HeaderIndex = new Map();
  for (let at = 0; at < raw.length; at += 2) addToIndex(index, raw[at]!, at);
  return index;
}

export function addToIndex(index: HeaderIndex, name: string, at: number): void {
  const key = name.toLowerCase();
  const positions = index.get(key);
  if (positions === undefined) index.set(key, [at]);
  else positions.push(at);
}
