import { inspect } from "node:util";
import { expect, test } from "vitest";
import { seeded, textFrom } from "../../test/seeded.ts";
import { QueryParams } from "./query-params.ts";

test("params come from whatever has names and values", { tags: ["F014"] }, () => {
  const inputs = [
    "a=1&b=&a=2",
    { a: ["1", "2"], b: "" },
    [
      ["a", "1"],
      ["b", ""],
      ["a", "2"],
    ] as const,
    new Map([["a", 1]]).set("b", 0).entries(),
    new URLSearchParams("a=1&b=&a=2"),
    new QueryParams("a=1&b=&a=2"),
  ];

  expect(inputs.map((input) => String(new QueryParams(input)))).toEqual([
    "a=1&a=2&b=",
    "a=1&a=2&b=",
    "a=1&a=2&b=",
    "a=1&b=0",
    "a=1&a=2&b=",
    "a=1&a=2&b=",
  ]);
});

test("each kind of value has its text; undefined and empty lists are left out", { tags: ["F014"] }, () => {
  const params = new QueryParams({
    text: "x",
    yes: true,
    no: false,
    none: null,
    big: 2n ** 64n,
    half: 0.5,
    gone: undefined,
    empty: [],
  });

  expect([...params]).toEqual([
    ["text", "x"],
    ["yes", "true"],
    ["no", "false"],
    ["none", ""],
    ["big", "18446744073709551616"],
    ["half", "0.5"],
  ]);
  expect(() => new QueryParams({ a: {} as string })).toThrow(TypeError);
  expect(() => new QueryParams([["a", ["1"] as unknown as string]])).toThrow(TypeError);
});

test("each change gives a new object", { tags: ["F014"] }, () => {
  const params = new QueryParams("a=1&b=2&a=3");

  expect({
    set: String(params.set("a", 9)),
    added: String(params.add("b", "x y")),
    first: String(params.add("c", null)),
    removed: String(params.remove("a")),
    missing: String(params.remove("z")),
    merged: String(params.merge({ c: 1, a: ["7", "8"] })),
    itself: String(params),
  }).toEqual({
    set: "a=9&b=2",
    added: "a=1&a=3&b=2&b=x+y",
    first: "a=1&a=3&b=2&c=",
    removed: "b=2",
    missing: "a=1&a=3&b=2",
    merged: "a=7&a=8&b=2&c=1",
    itself: "a=1&a=3&b=2",
  });
});

test("a name has its first value, all of them, or none", { tags: ["F014"] }, () => {
  const params = new QueryParams("a=1&b=2&a=3");

  expect([
    params.get("a"),
    params.get("z"),
    params.getAll("a"),
    params.getAll("z"),
    params.has("b"),
    params.size,
  ]).toEqual(["1", undefined, ["1", "3"], [], true, 2]);
  expect([...params.keys()]).toEqual(["a", "b"]);
  expect([...params.entries()]).toEqual([...params]);
  expect([JSON.stringify(params), inspect(params)]).toEqual(['"a=1&a=3&b=2"', "QueryParams('a=1&a=3&b=2')"]);
});

test("equal params have the same pairs in any order", () => {
  const params = new QueryParams("a=1&b=2&a=3");

  expect(["b=2&a=3&a=1", "a=1&b=2", "a=1&a=1&a=3&b=2", "a=1&a=3&b=2&c="].map((text) => params.equals(text))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(new QueryParams([["a", "b,c"]]).equals([["a,b", "c"]])).toBe(false);
});

test("whatever is printed reads as what it was printed from", () => {
  const random = seeded(7);
  for (let count = 0; count < 2000; count += 1) {
    const text = textFrom(random, ["a", "=", "&", "%", "+", "é", "%41", "%zz", "😀", "#", " ", "\ud800"], 8);
    const params = new QueryParams(text);

    expect([text, [...new QueryParams(String(params))]]).toEqual([
      text,
      [...params].map((pair) => pair.map((part) => part.toWellFormed())),
    ]);
  }
});
