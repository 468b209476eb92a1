import { expect, test } from "vitest";
import { httpx } from "../../test/httpx.ts";
import { charsetLabels } from "./charset-names.ts";
import { charsetOf, decodeText, isKnownCharset, textDecoder } from "./text.ts";

// The platform's tables give up on these broken bytes one byte earlier or later than Python's.
const differing = new Set(["shift_jis efbbbf78", "gbk fffee900"]);

test("texts are decoded as httpx does", { tags: ["F093"] }, () => {
  const different: unknown[] = [];
  for (const [contentType, encoding, texts] of httpx.texts) {
    const named = charsetOf(contentType);
    const label = named !== null && isKnownCharset(named) ? named : "utf-8";
    if (label !== encoding) different.push([contentType, label, encoding]);
    texts.forEach((text, index) => {
      const bytes = httpx.bodies[index]!;
      const ours = decodeText(bytesOf(bytes), label);
      if (ours !== text && !differing.has(`${label} ${bytes}`)) different.push([contentType, bytes, ours, text]);
    });
  }

  expect(different).toEqual([]);
});

test.for(["utf-8", "utf-16le", "shift_jis", "latin-1", "ascii", "gb18030"])(
  "%s text comes out the same however its bytes are cut",
  { tags: ["F020"] },
  (label) => {
    const bytes = bytesOf("c3a9f09f9880e38182efbbbf8140ff61e2");
    const whole = decodeText(bytes, label);
    const different: unknown[] = [];

    for (let bits = 0; bits < 2 ** (bytes.length - 1); bits += 61) {
      const decoder = textDecoder(label)!;
      let text = "";
      let start = 0;
      for (let at = 1; at <= bytes.length; at += 1)
        if (at === bytes.length || ((bits >> (at - 1)) & 1) === 1) {
          text += decoder.decode(bytes.subarray(start, at));
          start = at;
        }
      text += decoder.end();
      if (text !== whole) different.push([bits, text]);
    }

    expect(different).toEqual([]);
  },
);

test("latin-1 maps each byte to the character of its number", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

  for (const label of ["latin-1", "ISO-8859-1", "latin1"])
    expect(Array.from(decodeText(bytes, label), (character) => character.charCodeAt(0))).toEqual([...bytes]);
  expect(decodeText(new Uint8Array(300_000).fill(233), "latin-1")).toBe("é".repeat(300_000));
});

test.for([
  ["text/plain", null],
  ["text/plain; charset=UTF-8", "utf-8"],
  ['text/plain; charset="a b"', "a b"],
  ["text/plain;charset=x;y=z", "x"],
  ["text/plain; charset = x ", "x"],
  ["text/plain; charset=", null],
  ["text/plain; charsets=x", null],
  ["text/plain; mycharset=x", null],
  ["", null],
  ["text/plain; charset*=us-ascii''latin-1", "latin-1"],
  ["text/plain; charset*=utf-8'en'%6Catin-1", "latin-1"],
  ["text/plain; charset*=latin-1", "latin-1"],
] as const)("%j names the charset %s", ([contentType, charset]) => {
  expect(charsetOf(contentType)).toBe(charset);
});

test("an encoding that nobody knows is refused by name", () => {
  expect([isKnownCharset("nonsense"), isKnownCharset("x-sjis"), isKnownCharset("")]).toEqual([false, false, false]);
  expect(() => decodeText(bytesOf("c3a9"), "nonsense")).toThrow('The encoding "nonsense" is not known here.');
});

test("charsets have the names that Python gives them", { tags: ["F093"] }, () => {
  const texts = (labels: string, hex: string): string[] => [
    ...new Set(labels.split(" ").map((label) => decodeText(bytesOf(hex), label))),
  ];

  expect([
    texts("utf-8 UTF8 utf_8 U8 cp65001 utf:8", "c3a9"),
    texts("latin-1 Latin1 L1 8859 cp819 ISO_8859-1:1987 iso-ir-100 csISOLatin1", "80e9"),
    texts("cp1252 windows-1252 1252", "80e9"),
    texts("iso-8859-2 latin2 l2 csISOLatin2 iso-ir-101 iso8859_2", "b1"),
    texts("l9 latin9 iso-8859-15", "a4"),
    texts("latin10 l10 iso-8859-16 iso-ir-226", "a4"),
    texts("koi8-r csKOI8R", "c1"),
    texts("shift-jis SJIS cp932 ms_kanji s_jis", "82a0"),
    texts("euc-kr cp949 uhc ks_c_5601-1987", "b0a1"),
    texts("gb2312 gbk cp936 euc-cn", "b0a1"),
    texts("cyrillic iso-8859-5", "d0"),
    texts("cp866 866 IBM866", "a0"),
  ]).toEqual([["é"], ["\u0080é"], ["€é"], ["ą"], ["€"], ["€"], ["а"], ["あ"], ["가"], ["啊"], ["а"], ["а"]]);
});

test("every name in the table is one that the platform knows", () => {
  const unknown = charsetLabels.filter((label) => !label.includes("-") && !isKnownCharset(label));

  expect([charsetLabels.length > 120, unknown]).toEqual([true, []]);
});

test.for([
  ["utf-16", "feff0061", "a"],
  ["utf-16", "fffe6100", "a"],
  ["utf-16", "61006200", "ab"],
  ["utf-16", "fffefffe6100", "\ufeffa"],
  ["utf-16", "61", "\ufffd"],
  ["utf-16", "", ""],
  ["utf-16-le", "fffe6100", "\ufeffa"],
  ["utf-16-be", "feff0061", "\ufeffa"],
  ["utf-8", "efbbbf61", "\ufeffa"],
  ["utf-8-sig", "efbbbf61", "a"],
  ["utf-8-sig", "61", "a"],
  ["utf-8-sig", "efbb", "\ufffd"],
] as const)("%s of %s is %j, also byte by byte", ([label, hex, text]) => {
  const bytes = bytesOf(hex);
  const decoder = textDecoder(label)!;

  expect(decodeText(bytes, label)).toBe(text);
  expect([...bytes].map((byte) => decoder.decode(Uint8Array.of(byte))).join("") + decoder.end()).toBe(text);
});

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
