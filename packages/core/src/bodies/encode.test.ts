import { expect, test } from "vitest";
import { type BodyOptions, encodeBody } from "./encode.ts";
import type { FormFields } from "./form-fields.ts";
import { StreamedContent } from "./replay.ts";

function encoded(options: BodyOptions): [text: string | null, headers: readonly string[]] {
  const { body, headers } = encodeBody(options);
  return [body instanceof Uint8Array ? new TextDecoder().decode(body) : null, headers];
}

test("JSON is compact, and described by its length in bytes", { tags: ["F010"] }, () => {
  expect(encoded({ json: { name: "Ada é", list: [1, null, true] } })).toEqual([
    '{"name":"Ada é","list":[1,null,true]}',
    ["Content-Length", "38", "Content-Type", "application/json"],
  ]);
});

const jsonTexts: readonly (readonly [value: unknown, text: string])[] = [
  [null, "null"],
  [0, "0"],
  ["", '""'],
  [false, "false"],
  [[], "[]"],
  [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
  [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  [{ toJSON: () => ({ as: 1 }) }, '{"as":1}'],
];

test.for(jsonTexts)("json: %o is sent as %s", ([value, text]) => {
  expect(encoded({ json: value })[0]).toBe(text);
});

test.for([
  [Number.NaN, /NaN/],
  [{ list: [1, Number.POSITIVE_INFINITY] }, /Infinity at "1"/],
  [{ big: 10n }, /bigint at "big"/],
  [() => 1, /function/],
  [{ run: () => 1 }, /function at "run"/],
  [[Symbol("s")], /symbol at "0"/],
] as const)("json: %o is refused by name", ([value, message]) => {
  expect(() => encodeBody({ json: value })).toThrow(TypeError);
  expect(() => encodeBody({ json: value })).toThrow(message);
});

test("a form has each value of a field; undefined is left out, null is empty", { tags: ["F010"] }, () => {
  const data: FormFields = { a: "x y", b: ["1", 2, undefined, null], c: undefined, "d&": true, e: 1n };

  expect(encoded({ data })).toEqual([
    "a=x+y&b=1&b=2&b=&d%26=true&e=1",
    ["Content-Length", "30", "Content-Type", "application/x-www-form-urlencoded"],
  ]);
});

test("text and bytes are sent as they are, with no type", { tags: ["F010"] }, () => {
  const bytes = Uint8Array.of(0, 255);

  expect(encoded({ content: "é" })).toEqual(["é", ["Content-Length", "2"]]);
  expect(encodeBody({ content: bytes }).body).toBe(bytes);
  expect(encodeBody({ content: bytes.buffer })).toEqual({ body: bytes, headers: ["Content-Length", "2"] });
  expect(encodeBody({ content: new DataView(bytes.buffer, 1) }).body).toEqual(Uint8Array.of(255));
});

test("an empty body is none", () => {
  const none = { body: null, headers: [] };

  for (const options of [
    {},
    { content: "" },
    { content: new Uint8Array(0) },
    { content: new ArrayBuffer(0) },
    { data: {} },
    { data: { a: undefined } },
  ])
    expect([options, encodeBody(options)]).toEqual([options, none]);
});

test("a stream is sent in chunks", { tags: ["F010"] }, () => {
  for (const content of [[Uint8Array.of(1)], new ReadableStream(), () => [Uint8Array.of(1)]]) {
    const { body, headers } = encodeBody({ content });

    expect([body instanceof StreamedContent, headers]).toEqual([true, ["Transfer-Encoding", "chunked"]]);
  }
});

test("two bodies at once are refused, and so is what is none", () => {
  expect(() => encodeBody({ content: "a", json: null })).toThrow(/one of content, data and json/);
  for (const content of [1, {}, true, Symbol("s"), new Map(), null])
    expect(() => encodeBody({ content: content as unknown as string })).toThrow(/content is text/);
});
