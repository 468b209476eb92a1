import { isSecret, shownValue } from "./shown.ts";

/** Where JSON first differs from what is expected of it, in words, or `undefined`. Keys that are not named are free. */
export function jsonMisfit(actual: unknown, expected: unknown, at = ""): string | undefined {
  if (typeof expected === "object" && expected !== null && !isLeaf(expected)) {
    const isSameKind =
      typeof actual === "object" && actual !== null && Array.isArray(actual) === Array.isArray(expected);
    if (!isSameKind || (Array.isArray(expected) && (actual as unknown[]).length !== expected.length))
      return difference(actual, expected, at);
    for (const [key, value] of Object.entries(expected)) {
      const inner = (actual as Readonly<Record<string, unknown>>)[key];
      const misfit = jsonMisfit(inner, value, at === "" ? key : `${at}.${key}`);
      if (misfit !== undefined) return misfit;
    }
    return undefined;
  }
  return isExpected(actual, expected) ? undefined : difference(actual, expected, at);
}

/** As Vitest and Jest mark `expect.any(String)` and its kin. */
interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
  toString(): string;
  toAsymmetricMatcher?(): string;
}

function isLeaf(expected: object): expected is RegExp | AsymmetricMatcher {
  return expected instanceof RegExp || isMatcher(expected);
}

function isMatcher(expected: unknown): expected is AsymmetricMatcher {
  return typeof expected === "object" && expected !== null && "asymmetricMatch" in expected;
}

function isExpected(actual: unknown, expected: unknown): boolean {
  if (typeof expected === "function") return Boolean((expected as (value: unknown) => unknown)(actual));
  if (expected instanceof RegExp) return typeof actual === "string" && actual.search(expected) >= 0;
  if (isMatcher(expected)) return expected.asymmetricMatch(actual);
  return Object.is(actual, expected);
}

function difference(actual: unknown, expected: unknown, at: string): string {
  const where = at === "" ? "the JSON body" : `the JSON at ${at}`;
  if (isSecret(at.slice(at.lastIndexOf(".") + 1))) return `${where} is not the one expected`;
  return `${where} is ${actual === undefined ? "absent" : shownValue(actual)}, not ${wanted(expected)}`;
}

function wanted(expected: unknown): string {
  if (typeof expected === "function") return "what its function says yes to";
  if (isMatcher(expected)) return expected.toAsymmetricMatcher?.() ?? String(expected);
  if (expected instanceof RegExp) return String(expected);
  return shownValue(expected);
}
