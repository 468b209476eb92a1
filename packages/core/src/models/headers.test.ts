import { inspect } from "node:util";
import { expect, test } from "vitest";
import { LocalProtocolError } from "../errors.ts";
import { Headers, type HeadersInput } from "./headers.ts";

const repeated: readonly (readonly [string, string])[] = [
  ["Accept", "a"],
  ["X-Own", "1"],
  ["ACCEPT", "b"],
];

test("names are found whatever their case; order, case and repetitions stay", { tags: ["F013"] }, () => {
  const headers = new Headers(repeated);

  expect({
    one: headers.get("accept"),
    all: headers.getAll("aCCept"),
    has: headers.has("x-OWN"),
    none: headers.get("z"),
    size: headers.size,
  }).toEqual({
    one: "a, b",
    all: ["a", "b"],
    has: true,
    none: null,
    size: 3,
  });
  expect(headers.raw).toEqual(["Accept", "a", "X-Own", "1", "ACCEPT", "b"]);
  expect([...headers.pairs()]).toEqual(repeated);
  expect([...headers]).toEqual([
    ["accept", "a, b"],
    ["x-own", "1"],
  ]);
  expect([[...headers.keys()], [...headers.values()]]).toEqual([
    ["accept", "x-own"],
    ["a, b", "1"],
  ]);
});

test("headers come from whatever has names and values", { tags: ["F013"] }, () => {
  const inputs: HeadersInput[] = [
    { a: "1", b: ["2", "3"], c: undefined },
    [
      ["a", "1"],
      ["b", "2"],
      ["b", "3"],
    ],
    new Map([
      ["a", "1"],
      ["b", "2"],
    ]),
    new globalThis.Headers({ a: "1" }),
    new Headers({ a: "1" }),
  ];

  expect(inputs.map((input) => new Headers(input).raw)).toEqual([
    ["a", "1", "b", "2", "b", "3"],
    ["a", "1", "b", "2", "b", "3"],
    ["a", "1", "b", "2"],
    ["a", "1"],
    ["a", "1"],
  ]);
});

test("set replaces in place, append adds, delete takes all, update moves to the end", { tags: ["F013"] }, () => {
  const changed = (change: (headers: Headers) => void): readonly string[] => {
    const headers = new Headers(repeated);
    change(headers);
    return headers.raw;
  };

  expect({
    set: changed((headers) => headers.set("aCcEpT", "c")),
    setNew: changed((headers) => headers.set("New", "c")),
    append: changed((headers) => headers.append("accept", "c")),
    delete: changed((headers) => headers.delete("accept")),
    deleteNone: changed((headers) => headers.delete("z")),
    update: changed((headers) =>
      headers.update([
        ["accept", "c"],
        ["accept", "d"],
      ]),
    ),
    itself: changed((headers) => headers.update(headers)),
  }).toEqual({
    set: ["aCcEpT", "c", "X-Own", "1"],
    setNew: ["Accept", "a", "X-Own", "1", "ACCEPT", "b", "New", "c"],
    append: ["Accept", "a", "X-Own", "1", "ACCEPT", "b", "accept", "c"],
    delete: ["X-Own", "1"],
    deleteNone: ["Accept", "a", "X-Own", "1", "ACCEPT", "b"],
    update: ["X-Own", "1", "accept", "c", "accept", "d"],
    itself: ["Accept", "a", "X-Own", "1", "ACCEPT", "b"],
  });
});

const changes: Readonly<Record<string, (headers: Headers) => void>> = {
  set: (headers) => headers.set("x-own", "2"),
  append: (headers) => headers.append("x-own", "2"),
  delete: (headers) => headers.delete("x-own"),
  update: (headers) => headers.update({ "x-own": "2" }),
};

test.for(Object.entries(changes))("%s on a copy leaves the original alone, and the other way round", ([, change]) => {
  for (const isOriginal of [true, false]) {
    const original = new Headers(repeated);
    const copy = new Headers(original);
    const second = new Headers(copy);
    change(isOriginal ? original : copy);

    expect((isOriginal ? copy : original).raw).toEqual(repeated.flat());
    expect(second.raw).toEqual(repeated.flat());
  }
});

test.for(Object.entries(changes))("%s never touches the list of a transport, frozen or not", ([, change]) => {
  for (const raw of [Object.freeze(repeated.flat()), repeated.flat()]) {
    const headers = Headers.fromRaw(raw);
    expect(headers.raw).toBe(raw);
    change(headers);

    expect(raw).toEqual(repeated.flat());
    expect(headers.raw).not.toBe(raw);
  }
});

test("a value travels as the bytes of its UTF-8 and comes back as text", { tags: ["F013"] }, () => {
  const headers = new Headers({ a: "é😀", b: "plain" });

  expect(headers.raw).toEqual(["a", "Ã©ð\u009f\u0098\u0080", "b", "plain"]);
  expect([headers.get("a"), [...headers]]).toEqual([
    "é😀",
    [
      ["a", "é😀"],
      ["b", "plain"],
    ],
  ]);
  expect(Headers.fromRaw(["a", "caf\u00e9", "b", "\u00ef\u00bb\u00bfx"]).getAll("a")).toEqual(["café"]);
  expect(Headers.fromRaw(["b", "\u00ef\u00bb\u00bfx"]).get("b")).toBe("\ufeffx");
});

test.for(["a\r", "a\nb", "\r\nX: y", "\0", "é\n"])("the value %j cannot be sent", (value) => {
  const headers = new Headers();

  for (const attempt of [
    () => new Headers({ a: value }),
    () => headers.set("a", value),
    () => headers.append("a", value),
    () => headers.update({ a: value }),
  ])
    expect(attempt).toThrow(LocalProtocolError);
  expect(headers.size).toBe(0);
});

test.for(["", " ", "a b", "a:", "é", "a\n", "a\r\nb", "(a)", "a\0", "a,b"])("%j is no header name", (name) => {
  for (const attempt of [
    () => new Headers([[name, "x"]]),
    () => new Headers().set(name, "x"),
    () => new Headers().append(name, "x"),
  ])
    expect(attempt).toThrow(LocalProtocolError);
});

test("a value that is no text is the programmer's mistake", () => {
  for (const value of [1, null, true, {}, ["a", 1], [undefined]])
    expect(() => new Headers({ a: value as unknown as string })).toThrow(TypeError);
  expect(() => new Headers([["a"]] as never)).toThrow(TypeError);
});

test("secrets are masked wherever headers are shown", () => {
  const headers = new Headers({
    Authorization: "Bearer secret",
    "proxy-authorization": "secret",
    COOKIE: "s=secret",
    "Set-Cookie": "s=secret",
    Accept: "a",
  });
  const shown = [String(headers), JSON.stringify({ headers }), inspect(headers), inspect({ headers })];

  expect(shown.join()).not.toContain("secret;");
  for (const text of shown) expect(text.replaceAll("[secure]", "")).not.toContain("secret");
  expect(headers.toJSON()).toMatchObject({ authorization: "[secure]", accept: "a" });
});

test("equal headers have the same fields in any order and case", () => {
  const headers = new Headers(repeated);

  expect(
    [
      [
        ["x-own", "1"],
        ["accept", "b"],
        ["accept", "a"],
      ] as const,
      [
        ["accept", "a, b"],
        ["x-own", "1"],
      ] as const,
      { accept: ["a", "b"], "x-own": "2" },
    ].map((other) => headers.equals(other)),
  ).toEqual([true, false, false]);
});

test("each Set-Cookie is kept apart", () => {
  const headers = new Headers([
    ["Set-Cookie", "a=1, 2"],
    ["set-cookie", "b=3"],
  ]);

  expect(headers.getSetCookie()).toEqual(["a=1, 2", "b=3"]);
});

test("more names than are remembered are still checked", () => {
  const headers = new Headers(Array.from({ length: 2500 }, (_, index) => [`x-${index}`, "v"] as const));

  expect(headers.size).toBe(2500);
  expect(() => headers.set("x 1", "v")).toThrow(LocalProtocolError);
});
