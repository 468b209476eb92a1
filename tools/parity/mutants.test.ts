import { expect, test } from "vitest";
import { mutantsOf } from "./mutants.ts";

const listed = (text: string): readonly string[] =>
  mutantsOf("example.ts", text).map(
    ({ kind, owner, line, original, replacement }) => `${line} ${owner}, ${kind}: ${original} → ${replacement}`,
  );

test("conditions are negated, wherever they stand", () => {
  expect(listed("function f() {\n if (a) b ? 1 : 2;\n while (c) d;\n for (; e; ) g;\n}")).toEqual([
    "2 f, negated condition: a → !(a)",
    "2 f, dropped statement: b ? 1 : 2; → ;",
    "2 f, negated condition: b → !(b)",
    "3 f, negated condition: c → !(c)",
    "3 f, dropped statement: d; → ;",
    "4 f, negated condition: e → !(e)",
    "4 f, dropped statement: g; → ;",
  ]);
});

test("a result becomes its opposite, one more, or nothing", () => {
  expect(listed("const f = () => a === b;\nfunction g() { return 3; }\nfunction h() { return i(); }")).toEqual([
    "1 f, other result: a === b → !(a === b)",
    "2 g, other result: 3 → 3 + 1",
    "3 h, other result: i() → undefined",
  ]);
});

test("texts change, but names of properties, types and modules do not", () => {
  const text = 'function f(a: "x") {\n g({ "b": "c" } as Record<"d", string>);\n return import("e");\n}';

  expect(listed(text)).toEqual([
    '2 f, dropped statement: g({ "b": "c" } as Record<"d", string>); → ;',
    '2 f, other text: "c" → ""',
    '3 f, other result: import("e") → undefined',
  ]);
});

test("a throw can be dropped, and what is thrown stays as it is", () => {
  expect(listed('function f() { throw new Error(a ? "b" : "c"); }')).toEqual([
    '1 f, dropped statement: throw new Error(a ? "b" : "c"); → ;',
  ]);
});

test("what a module does as it loads is left alone", () => {
  expect(listed('const table = { a: "b" };\nif (table.a) start("c");')).toEqual([]);
});

test("methods are named with their class, and callbacks belong to the function around them", () => {
  const text = "class URL {\n get #host() { return a; }\n join(b) {\n  return b.map((c) => !c);\n }\n}";

  expect(mutantsOf("url.ts", text).map(({ owner, isInCallback, original }) => [owner, isInCallback, original])).toEqual(
    [
      ["URL.#host", false, "a"],
      ["URL.join", false, "b.map((c) => !c)"],
      ["URL.join", true, "!c"],
    ],
  );
});

test("a file that does not parse is refused by name", () => {
  expect(() => mutantsOf("broken.ts", "function {")).toThrow("broken.ts does not parse");
});
