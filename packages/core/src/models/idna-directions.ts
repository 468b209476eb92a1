import { directions } from "./generated/idna-tables.ts";
import { classLookup } from "./class-lookup.ts";

// L, R (also for AL), A (for AN), E (for EN) and M (for NSM) as in UAX #9; N is neutral: ES, CS, ET, ON and BN.
const tabled = classLookup(directions);

/** RFC 5893 §2 for one label. Only numbers and letters that are written from right to left bring the rule about. */
export function fitsDirections(label: readonly string[]): boolean {
  const classes = label.map(directionOf).join("");
  if (!/[RA]/.test(classes)) return true;
  // Such a label begins with R, holds no L, has numbers of one kind and ends in a letter or a number.
  return /^R(?:[RENM]*|[RANM]*)$/.test(classes) && /[REA]M*$/.test(classes);
}

/** L, R, A, E, M or N. */
export function directionOf(character: string): string {
  const direction = tabled(character);
  // S: a mark that has a direction of its own.
  if (direction === "S") return "L";
  return /\p{Mn}/u.test(character) ? "M" : direction;
}
