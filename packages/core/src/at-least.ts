/** The value, where it is `least` or more. Throws a `TypeError` that begins with `rule`: "maxPages is a number". */
export function atLeast(least: number, value: number, rule: string): number {
  // NaN fails every comparison.
  if (value >= least) return value;
  throw new TypeError(`${rule}, ${least} or more, not ${String(value)}.`);
}
