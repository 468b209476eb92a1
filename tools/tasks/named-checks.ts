import { type Check, checks } from "../check/checks.ts";

/** The checks of these names, in their own order; an unknown name ends the program with the list of known ones. */
export function namedChecks(names: readonly string[]): readonly Check[] {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length === 0) return checks.filter((check) => names.includes(check.name));
  const known = checks.map((check) => check.name).join(", ");
  process.stderr.write(`No check is called ${unknown.join(" or ")}. There are ${known}.\n`);
  return process.exit(1);
}
