import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asciiHost, unicodeHost } from "./idna.ts";
import { isVirama, joiningTypeOf } from "./idna-context.ts";
import { directionOf } from "./idna-directions.ts";
import { classOf } from "./idna-label.ts";
import { fromPunycode, toPunycode } from "./punycode.ts";
import { URL } from "./url.ts";

interface Classes {
  readonly disallowed: number;
  readonly valid: number;
  readonly contextual: number;
  /** FNV-1a over the class of every code point. */
  readonly fnv1a: number;
}
/** How many of the code points that a label may hold have each letter, and FNV-1a over the letters of all of them. */
type Counts = Readonly<Record<string, number>>;

interface Answers {
  readonly properties: Readonly<Record<"joining" | "viramas" | "directions", Counts>> & { readonly unicode: string };
  readonly classes: Readonly<Record<string, Classes>>;
  readonly hosts: readonly (readonly [host: string, ascii: string | null])[];
  readonly decoded: readonly (readonly [ascii: string, host: string | null])[];
}

// What Python's idna answered; `test/fixtures/record-idna.py` asked it.
const idna = Object.fromEntries(
  readFileSync(new globalThis.URL("../../test/fixtures/idna-3.19.jsonl", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as [string, unknown]),
) as unknown as Answers;

test("every code point has the class that Python's idna has for it in this version of Unicode", () => {
  const kinds = ["disallowed", "valid", "contextual"] as const;
  const found = { disallowed: 0, valid: 0, contextual: 0, fnv1a: 0x81_1c_9d_c5 };
  for (const character of everyCharacter()) {
    const kind = classOf(character);
    found[kind] += 1;
    found.fnv1a = hashed(found.fnv1a, kinds.indexOf(kind));
  }

  expect(found).toEqual(idna.classes[process.versions["unicode"] ?? ""]);
});

// Another version of Unicode has more code points, of which the tables say nothing yet.
test.runIf(process.versions["unicode"] === idna.properties.unicode)(
  "every code point of a label joins, follows and runs as the Unicode data say",
  () => {
    const allowed = Array.from(everyCharacter()).filter((character) => classOf(character) !== "disallowed");

    expect({
      unicode: idna.properties.unicode,
      joining: counted(allowed.map(joiningTypeOf)),
      viramas: counted(allowed.map((character) => (isVirama(character) ? "V" : "U"))),
      directions: counted(allowed.map(directionOf)),
    }).toEqual(idna.properties);
  },
);

test("hosts are encoded, or refused, as Python's idna does", { tags: ["F012"] }, () => {
  const ours = idna.hosts.map(([host]) => {
    const name = asciiHost(host.toLowerCase());
    return [host, "ascii" in name ? name.ascii : null];
  });

  expect(ours).toEqual(idna.hosts);
  expect(idna.hosts.filter(([, ascii]) => ascii !== null).length).toBeGreaterThan(500);
});

test("hosts are decoded as Python's idna does; what it refuses shows as it came", () => {
  expect(idna.decoded.map(([ascii]) => [ascii, unicodeHost(ascii)])).toEqual(
    idna.decoded.map(([ascii, host]) => [ascii, host ?? ascii]),
  );
});

// RFC 3492 §7.1.
test.for([
  ["ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"],
  ["他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"],
  ["pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"],
  ["3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"],
  ["-> $1.00 <-", "-> $1.00 <--"],
])("%s and %s are one", ([text, punycode]) => {
  expect([toPunycode(text!), fromPunycode(punycode!)]).toEqual([punycode, text]);
});

test.for(["é", "zz_", "999999999", "zzzzzzzzzzzzzzzzzzzz", "a-b-!"])("%s is no Punycode", (text) => {
  expect(fromPunycode(text)).toBeNull();
});

test.for([
  ["☃.net", 'U+2603 may not stand at position 0 of "☃"'],
  ["中..国", "a label is empty"],
  ["-é", '"-é" begins or ends with "-"'],
  ["ab--é", '"ab--é" has "-" in third and fourth place'],
  ["e\u0301", `"e\u0301" is not in Unicode's normalization form C`],
  ["\u0301e", '"\u0301e" begins with a combining mark'],
  ["é\u200d", 'U+200D may not stand at position 1 of "é\u200d"'],
  ["אa", '"אa" mixes writing directions in a way that RFC 5893 forbids'],
  ["xn--zz_.é", '"xn--zz_" is no Punycode'],
  ["é".repeat(58), `"${"é".repeat(58)}" has 64 characters when encoded, and a label has 63 at most`],
  [`${`${"é".repeat(20)}.`.repeat(10)}é`, "it has 277 characters, and a name has 253 at most"],
])("the message about the host %s says where it breaks which rule", ([host, problem]) => {
  expect(asciiHost(host!)).toEqual({ problem });
  expect(() => new URL(`http://${host}/`)).toThrow(problem);
});

test.for(["é", "\u0301", "א", "١", "ａ", "xn--", "xn--é.", "é."])("64 KiB of %s are no host, at once", (piece) => {
  const host = piece.repeat(60_000 / piece.length);

  expect(asciiHost(host)).toHaveProperty("problem");
  expect(unicodeHost(`xn--${host}`)).toBe(`xn--${host}`);
});

function* everyCharacter(): Generator<string> {
  for (let point = 0; point < 0x11_00_00; point += 1) yield String.fromCodePoint(point);
}

function counted(letters: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const letter of letters) counts[letter] = (counts[letter] ?? 0) + 1;
  return { ...counts, fnv1a: letters.reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), 0x81_1c_9d_c5) };
}

function hashed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01_00_01_93) >>> 0;
}
