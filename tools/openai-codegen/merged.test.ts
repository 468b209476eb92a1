import { expect, test } from "vitest";
import { merged } from "./merged.ts";
import { type Schema, Specification } from "./specification.ts";

function object(parts: readonly object[], own: object = {}): Schema | undefined {
  const specification = new Specification({ paths: {}, components: { schemas: {} } });
  return merged(specification, { ...own, allOf: parts as Schema[] });
}

test("a property of two parts is the later one's, and keeps the comment of the earlier where it has none", () => {
  const parts = [
    { properties: { n: { type: "integer", description: "A number." } }, required: ["n"] },
    { properties: { n: { type: "string" }, m: { type: "string" } }, required: ["m"] },
  ];

  expect(object(parts)).toMatchObject({
    properties: { n: { type: "string", description: "A number." }, m: { type: "string" } },
    required: ["n", "m"],
  });
});

test("a property can be null where either part lets it, unless the later says that it cannot", () => {
  const nullable = { properties: { n: { anyOf: [{ type: "integer" }, { type: "null" }] } } };
  const plain = { properties: { n: { type: "integer" } } };
  const never = { properties: { n: { type: "integer", nullable: false } } };

  expect(object([nullable, plain])?.properties).toEqual({ n: { type: "integer", nullable: true } });
  expect(object([plain, nullable])?.properties).toEqual(nullable.properties);
  expect(object([nullable, never])?.properties).toEqual(never.properties);
});

test("properties beside the parts are merged last", () => {
  const own = { properties: { b: { type: "string" } }, required: ["b"] };

  expect(object([{ properties: { a: {} } }], own)).toMatchObject({
    properties: { a: {}, b: { type: "string" } },
    required: ["b"],
  });
});

test("a part that is a choice makes no one object", () => {
  expect(object([{ properties: {} }, { oneOf: [{ type: "string" }, { type: "integer" }] }])).toBe(undefined);
});
