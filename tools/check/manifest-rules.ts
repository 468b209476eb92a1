import { isDeepStrictEqual } from "node:util";
import type { Violation } from "./violation.ts";
import type { Conditions, Package } from "./workspace.ts";

// One file whitelist for all: what is built, what it was built from (maps and editors lead there), and no test.
const everyPackageShips = ["dist", "src", "!src/**/*.test.ts"];

/** What is wrong with a package.json: every published package has the same form, and what is not published says so. */
export function manifestProblems({ folder, manifest, isPublished }: Package): readonly Violation[] {
  const always = [
    ...equal("type", manifest.type, "module"),
    ...equal("license", manifest.license, "MIT"),
    ...equal("engines.node", manifest.engines?.node, ">=22.19.0"),
  ];
  if (!isPublished) return [...always, ...equal("private", manifest.private, true)];
  const name = folder.replace("packages/", "");
  return [
    ...equal("name", manifest.name, name === "trunkline" ? name : `@trunkline/${name}`),
    ...equal("private", manifest.private, undefined),
    ...equal("publishConfig.access", manifest.publishConfig?.access, "public"),
    ...always,
    ...equal("sideEffects", manifest.sideEffects, false),
    ...equal("repository.directory", manifest.repository?.directory, folder),
    ...everyPackageShips
      .filter((pattern) => manifest.files?.includes(pattern) !== true)
      .map((pattern) => problem(`files lacks ${say(pattern)}. Add it.`)),
    ...equal('exports["./package.json"]', manifest.exports?.["./package.json"], "./package.json"),
    ...Object.entries(manifest.exports ?? {})
      .filter(([door, conditions]) => door !== "./package.json" && !hasTypesFirst(conditions))
      .map(([door]) => problem(`exports["${door}"] does not begin with "types". Put it first, or readers find none.`)),
  ];
}

/** True where each set of conditions that leads to a file leads to its types first. */
function hasTypesFirst(conditions: Conditions): boolean {
  if (typeof conditions !== "object" || conditions === null) return false;
  if (Object.keys(conditions)[0] === "types") return true;
  return Object.values(conditions).every(hasTypesFirst);
}

function equal(field: string, actual: unknown, wanted: unknown): readonly Violation[] {
  return isDeepStrictEqual(actual, wanted) ? [] : [problem(`${field} is ${say(actual)}. Make it ${say(wanted)}.`)];
}

function problem(message: string): Violation {
  return { at: "package.json", rule: "manifest", message };
}

function say(value: unknown): string {
  return value === undefined ? "absent" : JSON.stringify(value);
}
