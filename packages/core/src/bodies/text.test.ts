import { expect, test } from "vitest";
import { httpx } from "../../test/httpx.ts";
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
] as const)("%j names the charset %s", ([contentType, charset]) => {
  expect(charsetOf(contentType)).toBe(charset);
});

test("an unknown charset is read as UTF-8", () => {
  expect([isKnownCharset("nonsense"), decodeText(bytesOf("c3a9"), "nonsense")]).toEqual([false, "é"]);
});

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
