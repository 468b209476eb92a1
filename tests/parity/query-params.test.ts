import { QueryParams, type QueryParamsInput } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const sources: readonly (readonly [param: string, source: QueryParamsInput])[] = [
  ["a=123&a=456&b=789", "a=123&a=456&b=789"],
  ["source1", { a: ["123", "456"], b: 789 }],
  ["source2", { a: Object.freeze(["123", "456"] as const), b: 789 }],
  [
    "source3",
    [
      ["a", "123"],
      ["a", "456"],
      ["b", "789"],
    ],
  ],
  ["source4", new Set([["a", "123"] as const, ["a", "456"] as const, ["b", "789"] as const])],
];

for (const [param, source] of sources)
  test(`params are a multi-map: ${param}`, covers(`models/test_queryparams.py::test_queryparams[${param}]`), () => {
    const params = new QueryParams(source);

    expect(["a", "A", "c"].map((name) => params.has(name))).toEqual([true, false, false]);
    expect([params.get("a"), params.get("A"), params.get("nope")]).toEqual(["123", undefined, undefined]);
    expect(params.getAll("a")).toEqual(["123", "456"]);
    expect([...params.keys()]).toEqual(["a", "b"]);
    expect([...params.values()]).toEqual(["123", "789"]);
    expect([...params]).toEqual([
      ["a", "123"],
      ["a", "456"],
      ["b", "789"],
    ]);
    expect(Object.fromEntries(Array.from(params.keys(), (name) => [name, params.get(name)]))).toEqual({
      a: "123",
      b: "789",
    });
    expect([params.size, params.toString()]).toEqual([2, "a=123&a=456&b=789"]);
    expect(inspected(params)).toBe("QueryParams('a=123&a=456&b=789')");
    expect(
      [
        { a: ["123", "456"], b: 789 },
        [
          ["a", "123"],
          ["b", "789"],
          ["a", "456"],
        ] as const,
        new QueryParams(params),
        { a: "123", b: "456" },
      ].map((other) => params.equals(other)),
    ).toEqual([true, true, true, false]);
  });

test("each kind of value has its text", covers("models/test_queryparams.py::test_queryparam_types"), () => {
  const inputs = [null, { a: true }, { a: false }, { a: "" }, { a: null }, { a: 1.23 }, { a: 123 }, { a: [1, 2] }];

  expect(inputs.map((input) => new QueryParams(input).toString())).toEqual([
    "",
    "a=true",
    "a=false",
    "a=",
    "a=",
    "a=1.23",
    "a=123",
    "a=1&a=2",
  ]);
});

test("a name without a value has an empty one", covers("models/test_queryparams.py::test_empty_query_params"), () => {
  expect(["a=", "a", { a: "" }].map((input) => new QueryParams(input).toString())).toEqual(["a=", "a=", "a="]);
});

test("params have no update", covers("models/test_queryparams.py::test_queryparam_update_is_hard_deprecated"), () => {
  const params = new QueryParams("a=123") as QueryParams & { readonly update: (other: object) => void };

  expect(() => params.update({ a: "456" })).toThrow(TypeError);
  expect(params.toString()).toBe("a=123");
});

test(
  "nothing can be assigned to params",
  covers("models/test_queryparams.py::test_queryparam_setter_is_hard_deprecated"),
  () => {
    const params = new QueryParams("a=123");

    expect(() => Object.assign(params, { a: "456" })).toThrow(TypeError);
    expect(params.toString()).toBe("a=123");
  },
);

const changes: readonly (readonly [name: string, change: (params: QueryParams) => QueryParams, text: string])[] = [
  ["set", (params) => params.set("a", "456"), "a=456"],
  ["add", (params) => params.add("a", "456"), "a=123&a=456"],
  ["remove", (params) => params.remove("a"), ""],
];

for (const [name, change, text] of changes)
  test(`${name} gives new params`, covers(`models/test_queryparams.py::test_queryparam_${name}`), () => {
    const params = new QueryParams("a=123");

    expect([change(params).toString(), params.toString()]).toEqual([text, "a=123"]);
  });

test(
  "merge adds names and replaces those that are there, in their place",
  covers("models/test_queryparams.py::test_queryparam_merge"),
  () => {
    const first = new QueryParams("a=123").merge({ b: "456" });
    const second = first.merge({ a: "000", c: "789" });

    expect([first.toString(), second.toString()]).toEqual(["a=123&b=456", "a=000&b=456&c=789"]);
  },
);

test(
  "equal params have one text to be keyed by",
  covers("models/test_queryparams.py::test_queryparams_are_hashable"),
  () => {
    const params = [
      new QueryParams("a=123"),
      new QueryParams({ a: 123 }),
      new QueryParams("b=456"),
      new QueryParams({ b: 456 }),
    ];

    expect(new Set(params.map(String)).size).toBe(2);
  },
);

test("what cannot be params is refused with its place", () => {
  const refused = (input: unknown): string => {
    try {
      return new QueryParams(input as string).toString();
    } catch (error) {
      return (error as Error).message;
    }
  };

  expect([refused(1), refused([["a", "1"], ["b"]]), refused({ a: [["1"]] }), refused({ a: () => 1 })]).toEqual([
    "Query params come from an object or pairs of names and values, not Number.",
    "Query params come in pairs of a name and a value; at position 1 there is none.",
    'The query value of "a" is text, a number, a boolean or null, not Array.',
    'The query value of "a" is text, a number, a boolean or null, not Function.',
  ]);
});

function inspected(params: QueryParams): string {
  const custom = Symbol.for("nodejs.util.inspect.custom");
  return (params as unknown as Record<symbol, () => string>)[custom]!();
}
