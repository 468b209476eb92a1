import { codePoints, membersOf } from "./unicode-data.ts";

const general = "General_Category";
const lettersAndDigits = ["Letter", "Decimal_Number", "Nonspacing_Mark", "Spacing_Mark"].map(
  (name) => `${general}/${name}`,
);
const unstable = ["Binary_Property/Changes_When_NFKC_Casefolded", "Binary_Property/Default_Ignorable_Code_Point"];

// RFC 5892 §2.6: exceptions and the characters whose neighbours decide.
const always = Array.from("-\u00df\u03c2\u06fd\u06fe\u0f0b\u3007\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d");
const never = Array.from("\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b");
const neverIn = [
  [0x11_00, 0x11_ff],
  [0xa9_60, 0xa9_7c],
  [0xd7_b0, 0xd7_fb],
  [0x20_d0, 0x20_ff],
  [0x1_d1_00, 0x1_d2_4f],
] as const;

/** The code points that a label of IDNA 2008 may hold at all (RFC 5892); of no other does a table have to speak. */
export async function allowedCodePoints(): Promise<readonly number[]> {
  const allowed = new Uint8Array(codePoints);
  for (const property of lettersAndDigits) (await membersOf(property)).forEach((is, point) => (allowed[point]! |= is));
  for (const property of unstable)
    (await membersOf(property)).forEach((is, point) => {
      if (is === 1) allowed[point] = 0;
    });
  for (const [first, last] of neverIn) allowed.fill(0, first, last + 1);
  for (const character of never) allowed[character.codePointAt(0)!] = 0;
  for (const character of always) allowed[character.codePointAt(0)!] = 1;
  return Array.from(allowed.keys()).filter((point) => allowed[point] === 1);
}
