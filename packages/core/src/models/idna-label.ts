// The rules for one label: RFC 5891 §4.2, RFC 5892 (which characters, in which context) and RFC 5893 (directions).
//
// Rule 1: what the platform knows of Unicode is asked of the platform: which characters exist, and what they are.
// Rule 2: what it does not tell, joining types and directions, is in generated/idna-tables.ts.
// Why so: docs/decisions/2026-11-21-idna-asks-the-platform.md.
import { fitsContext, isContextual } from "./idna-context.ts";
import { fitsDirections } from "./idna-directions.ts";

// RFC 5892 §2.6 (exceptions), §2.9 (Hangul jamo), §2.4 (blocks of symbols): letters and marks, and yet disallowed.
const excluded =
  "\\u0640\\u07fa\\u1100-\\u11ff\\u20d0-\\u20ff\\u302e\\u302f\\u3031-\\u3035\\u303b\\ua960-\\ua97c\\ud7b0-\\ud7fb\\u{1d100}-\\u{1d24f}";
// RFC 5892 §2.1 (letters and digits), less §2.2 (what folding changes) and §2.3 (what is ignored); §2.6 (exceptions).
const valid = new RegExp(
  `[-\\u00df\\u03c2\\u06fd\\u06fe\\u0f0b\\u3007]|(?![${excluded}\\p{CWKCF}\\p{DI}])[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]`,
  "u",
);

/** RFC 5892 §3: PVALID for certain, CONTEXT where the neighbours decide, and the rest disallowed or unassigned. */
export function classOf(character: string): "valid" | "contextual" | "disallowed" {
  if (isContextual(character)) return "contextual";
  return valid.test(character) ? "valid" : "disallowed";
}

/** Which rule of IDNA 2008 the label breaks, in words; `undefined` where it breaks none. */
export function labelProblem(label: string): string | undefined {
  if (label === "") return "a label is empty";
  const name = JSON.stringify(label);
  if (label.normalize("NFC") !== label) return `${name} is not in Unicode's normalization form C`;
  const characters = Array.from(label);
  if (characters[2] === "-" && characters[3] === "-") return `${name} has "-" in third and fourth place`;
  if (/^-|-$/.test(label)) return `${name} begins or ends with "-"`;
  if (/^\p{M}/u.test(label)) return `${name} begins with a combining mark`;
  for (const [at, character] of characters.entries()) {
    const kind = classOf(character);
    if (kind === "valid" || (kind === "contextual" && fitsContext(characters, at))) continue;
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${point} may not stand at position ${at} of ${name}`;
  }
  return fitsDirections(characters) ? undefined : `${name} mixes writing directions in a way that RFC 5893 forbids`;
}
