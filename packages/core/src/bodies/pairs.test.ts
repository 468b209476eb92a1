import { expect, test } from "vitest";
import { eachPair, pairsOf } from "./pairs.ts";

const given: readonly object[] = [
  { a: 1, b: 2 },
  new Map([
    ["a", 1],
    ["b", 2],
  ]),
  [
    ["a", 1],
    ["b", 2],
  ],
];

test.for(given)("%o has names and values", (input) => {
  const pairs = [
    ["a", 1],
    ["b", 2],
  ];

  expect([pairsOf(input, "They"), visited(input)]).toEqual([pairs, pairs]);
});

test("in a record each value of a list is a pair, and undefined is none; pairs stay as they are", () => {
  expect(visited({ a: [1, 2], b: undefined, c: null, d: [] })).toEqual([
    ["a", 1],
    ["a", 2],
    ["c", null],
  ]);
  expect(visited([["a", [1]]])).toEqual([["a", [1]]]);
  expect(pairsOf({ a: [1] }, "They")).toEqual([["a", [1]]]);
});

test.for([
  ["a", "They come from an object or pairs of names and values, not String."],
  [null, "They come from an object or pairs of names and values, not null."],
  [[["a", 1], ["b"]], "They come in pairs of a name and a value; at position 1 there is none."],
  [["ab"], "They come in pairs of a name and a value; at position 0 there is none."],
  [[[1, 2]], "A name in They is text, not Number."],
] as const)("%j is refused with its place", ([input, message]) => {
  expect(() => pairsOf(input as object, "They")).toThrow(new TypeError(message));
});

function visited(input: object): [unknown, unknown][] {
  const pairs: [unknown, unknown][] = [];
  eachPair(input, "They", (name, value) => pairs.push([name, value]));
  return pairs;
}
