import { OpenAIError } from "../../errors/errors.ts";

type Fields = Record<string, unknown>;

// Entries of a list name their place: one far behind the last would make a list of any length.
const longestGap = 1024;

/**
 * Adds what an assistant's delta says to what is known: texts and numbers are added up, entries of lists are found by
 * their `index`, and `index` and `type` are replaced. Changes what is known in place, and leaves the delta as it is.
 */
export function mergeDelta<Known extends object>(known: Known, delta: object): Known {
  const target = known as Fields;
  for (const [name, value] of Object.entries(delta)) {
    if (name === "__proto__" || name === "constructor" || name === "prototype")
      throw new OpenAIError(`The stream has a delta with the field "${name}", which nothing of the API has.`);
    const before = Object.hasOwn(target, name) ? target[name] : undefined;
    const isReplaced = before === undefined || before === null || name === "index" || name === "type";
    target[name] = isReplaced ? copied(value) : sum(name, before, value);
  }
  return known;
}

/** Adds the entries of a list's delta; answers those that are new. */
export function mergeEntries(list: object[], delta: readonly object[]): number[] {
  const added: number[] = [];
  for (const part of delta) {
    const { index } = part as { readonly index?: unknown };
    if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 0 || index >= list.length + longestGap)
      throw new OpenAIError(`The stream has a delta for the entry ${String(index)} of a list of ${list.length}.`);
    const known = list[index];
    if (known !== undefined) mergeDelta(known, part);
    else {
      list[index] = mergeDelta({}, part);
      added.push(index);
    }
  }
  return added;
}

function sum(name: string, before: unknown, value: unknown): unknown {
  if (typeof before === "string" && typeof value === "string") return before + value;
  if (typeof before === "number" && typeof value === "number") return before + value;
  if (Array.isArray(before) && Array.isArray(value)) {
    if (value.every(isPlain) && before.every(isPlain)) before.push(...(value as unknown[]));
    else mergeEntries(before as object[], value as object[]);
    return before;
  }
  if (isFields(before) && isFields(value)) return mergeDelta(before, value);
  throw new OpenAIError(`The stream has a delta whose "${name}" cannot be added to what came before it.`);
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isFields(value) ? mergeDelta({}, value) : value;
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
