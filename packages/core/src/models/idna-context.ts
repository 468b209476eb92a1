import { joining } from "./generated/idna-tables.ts";
import { classLookup } from "./class-lookup.ts";

const tabled = classLookup(joining);
// Normalization orders marks by their combining class: these two have 10 and 8.
const sheva = "\u05b0";
const voicing = "\u3099";

const contextual = /[\u00b7\u0375\u05f3\u05f4\u0660-\u0669\u06f0-\u06f9\u200c-\u200d\u30fb]/u;

/** Characters that are allowed between certain others only: CONTEXTJ and CONTEXTO of RFC 5892. */
export function isContextual(character: string): boolean {
  return contextual.test(character);
}

/** The rules of RFC 5892, appendix A, for such a character. */
export function fitsContext(label: readonly string[], at: number): boolean {
  const character = label[at] ?? "";
  const before = label[at - 1] ?? "";
  const after = label[at + 1] ?? "";
  switch (character) {
    case "\u200c": // A.1, zero width non-joiner
      return isVirama(before) || (joins(label.slice(0, at).toReversed(), "L") && joins(label.slice(at + 1), "R"));
    case "\u200d": // A.2, zero width joiner
      return isVirama(before);
    case "\u00b7": // A.3, middle dot, as in Catalan
      return before === "l" && after === "l";
    case "\u0375": // A.4, Greek keraia
      return /\p{Script=Greek}/u.test(after);
    case "\u05f3": // A.5 and A.6, Hebrew geresh and gershayim
    case "\u05f4":
      return /\p{Script=Hebrew}/u.test(before);
    case "\u30fb": // A.7, Katakana middle dot
      return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.join(""));
    default: {
      // A.8 and A.9: Arabic digits of one kind
      const digits = label.join("");
      return !(/[\u0660-\u0669]/.test(digits) && /[\u06f0-\u06f9]/.test(digits));
    }
  }
}

/** Of combining class 9, to be put between the two that stand around it. */
export function isVirama(character: string): boolean {
  const isBetween = (sheva + character + voicing).normalize("NFD") === voicing + character + sheva;
  return isBetween && ![sheva, voicing, ""].includes(character);
}

/** D, L and R join on both sides, to the left and to the right; T is transparent, and U joins nothing. */
export function joiningTypeOf(character: string): string {
  return /\p{Mn}/u.test(character) ? "T" : tabled(character);
}

/** Whether the nearest character that is not transparent joins on this side. */
function joins(characters: readonly string[], side: "L" | "R"): boolean {
  const nearest = characters.map(joiningTypeOf).find((type) => type !== "T");
  return nearest === "D" || nearest === side;
}
