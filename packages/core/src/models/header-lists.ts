import type { RawHeaders } from "@trunkline/transport";
import { headerIndex } from "./header-index.ts";

// Shorter lists are searched through faster than an index of them is made.
export const shortList = 64;

/** Whether one of the names is this one, whatever its case. */
export function hasName(raw: RawHeaders, name: string): boolean {
  for (let at = 0; at < raw.length; at += 2) if (isSameName(raw[at]!, name)) return true;
  return false;
}

/** Adds the fields of `raw` whose names are not among those of `others`, then `others` with its repetitions. */
export function pushUpdated(list: string[], raw: RawHeaders, others: RawHeaders): void {
  const names = others.length > shortList && raw.length > 0 ? headerIndex(others) : null;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!;
    const isReplaced = names === null ? hasName(others, name) : names.has(name.toLowerCase());
    if (!isReplaced) list.push(name, raw[at + 1]!);
  }
  for (const text of others) list.push(text);
}

/** A copy made by pushing: `slice` of an array that somebody froze is twelve times slower. */
export function copied(raw: RawHeaders): string[] {
  const copy: string[] = [];
  for (const text of raw) copy.push(text);
  return copy;
}

/** A copy without the fields of these names. */
export function copiedWithout(raw: RawHeaders, names: RegExp): string[] {
  const rest: string[] = [];
  for (let at = 0; at < raw.length; at += 2) if (!names.test(raw[at]!)) rest.push(raw[at]!, raw[at + 1]!);
  return rest;
}

export function isSameName(one: string, other: string): boolean {
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}
