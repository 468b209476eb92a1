import { Response, type ResponseOptions } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const row = (name: string): string => `models/test_responses.py::test_response_${name}`;

function typed(contentType: string, content: Uint8Array, options: ResponseOptions = {}): Response {
  return new Response(200, { headers: { "Content-Type": contentType }, content, ...options });
}

function shown(response: Response): unknown[] {
  return [response.statusText, response.encoding, response.text()];
}

const greeting = "おはようございます。";

test(
  "text is in the charset that Content-Type names, else in UTF-8",
  covers(
    row("content_type_encoding"),
    row("default_to_utf8_encoding"),
    row("fallback_to_utf8_encoding"),
    row("no_charset_with_ascii_content"),
    row("no_charset_with_utf8_content"),
    row("non_text_encoding"),
  ),
  () => {
    expect([
      shown(typed("text-plain; charset=latin-1", latin1("Latin 1: ÿ"))),
      shown(new Response(200, { content: utf8(greeting) })),
      shown(typed("text-plain; charset=invalid-codec-name", utf8(greeting))),
      shown(typed("text/plain", utf8("Hello, world!"))),
      shown(typed("text/plain", utf8("Unicode Snowman: ☃"))),
      shown(typed("image/png", utf8("xyz"))),
    ]).toEqual([
      ["OK", "latin-1", "Latin 1: ÿ"],
      ["OK", "utf-8", greeting],
      ["OK", "utf-8", greeting],
      ["OK", "utf-8", "Hello, world!"],
      ["OK", "utf-8", "Unicode Snowman: ☃"],
      ["OK", "utf-8", "xyz"],
    ]);
  },
);

test(
  "a function finds the charset of a text that names none",
  covers(
    row("no_charset_with_iso_8859_1_content"),
    row("no_charset_with_cp_1252_content"),
    row("decode_text_using_autodetect"),
  ),
  () => {
    const asked: number[] = [];
    const detected = (label: string): ResponseOptions => ({
      defaultEncoding: (body) => {
        asked.push(body.length);
        return label;
      },
    });
    const austria = "Accented: Österreich abcdefghijklmnopqrstuzwxyz";
    const french = "Non-seulement Despréaux ne se trompait pas, mais de tous les écrivains que la France a produits";
    const first = typed("text/plain", latin1(austria), detected("iso-8859-1"));
    const euro = latin1("Euro Currency: \u0080 abcdefghijklmnopqrstuzwxyz");

    expect([first.charsetEncoding, ...shown(first)]).toEqual([null, "OK", "iso-8859-1", austria]);
    expect(shown(typed("text/plain", euro, detected("Windows-1252")))).toEqual([
      "OK",
      "Windows-1252",
      "Euro Currency: € abcdefghijklmnopqrstuzwxyz",
    ]);
    expect(shown(new Response(200, { content: latin1(french), ...detected("ISO-8859-1") }))).toEqual([
      "OK",
      "ISO-8859-1",
      french,
    ]);
    expect(new Set(asked)).toEqual(new Set([austria.length, euro.length, french.length]));
    expect(typed("text/plain; charset=latin-1", latin1("ÿ"), detected("utf-8")).text()).toBe("ÿ");
    expect(new Response(200, { stream: [utf8("x")], ...detected("latin-1") }).encoding).toBe("utf-8");
  },
);

test("a default encoding is used and reported", covers(row("decode_text_using_explicit_encoding")), () => {
  const text = "Euro Currency: €, ça va";
  const content = latin1(text.replace("€", "\u0080"));

  expect(shown(new Response(200, { content, defaultEncoding: "cp1252" }))).toEqual(["OK", "cp1252", text]);
});

test(
  "an encoding that was set beats the one that was named",
  covers(row("set_explicit_encoding"), row("force_encoding")),
  () => {
    const explicit = typed("text-plain; charset=utf-8", latin1("Latin 1: ÿ"));
    explicit.encoding = "latin-1";
    const forced = new Response(200, { content: utf8("Snowman: ☃") });
    forced.encoding = "iso-8859-1";

    expect([shown(explicit), shown(forced)]).toEqual([
      ["OK", "latin-1", "Latin 1: ÿ"],
      ["OK", "iso-8859-1", "Snowman: \u00e2\u0098\u0083"],
    ]);
  },
);

test("an encoding cannot be set after the text was read", covers(row("force_encoding_after_text_accessed")), () => {
  const response = new Response(200, { content: utf8("Snowman: ☃") });

  expect([response.statusText, response.text(), response.encoding]).toEqual(["OK", "Snowman: ☃", "utf-8"]);
  expect(() => {
    response.encoding = "UTF8";
  }).toThrow(TypeError);
  expect(response.text()).toBe("Snowman: ☃");
});

test("a charset is looked for in a streamed text too", async () => {
  const response = new Response(200, {
    headers: { "Content-Type": 'text/plain; charset="latin-1"' },
    content: [latin1("ÿ"), latin1("é")],
  });
  const texts: string[] = [];
  for await (const text of response.iterText()) texts.push(text);

  expect([response.charsetEncoding, texts]).toEqual(["latin-1", ["ÿ", "é"]]);
});
