/** Of two values what is not the same in both, as a pair of what each has there; `null` where nothing is. */
export function differing(one: unknown, other: unknown): readonly [one: unknown, other: unknown] | null {
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  if (!isRecord(one) || !isRecord(other)) return [one ?? null, other ?? null];
  const found = [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const each = differing(one[key], other[key]);
    return each === null ? [] : [{ key, each }];
  });
  const side = (at: 0 | 1): object => Object.fromEntries(found.map(({ key, each }) => [key, each[at]]));
  return [side(0), side(1)];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
