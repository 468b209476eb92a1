import { expect, test } from "vitest";
import { type Schema, Specification } from "./specification.ts";
import { TypeText } from "./type-text.ts";

const schemas: Record<string, Schema> = {
  Cat: { type: "object", properties: { kind: { type: "string", enum: ["cat"] } }, required: ["kind"] },
  Dog: { type: "object", properties: { kind: { type: "string", enum: ["dog"] } }, required: ["kind"] },
  Known: { type: "string", enum: ["a", "b"] },
};

function written(schema: Schema, self?: string): string {
  const specification = new Specification({ paths: {}, components: { schemas } });
  return new TypeText(specification, (name) => name).of(schema, self);
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test("a choice is a union that its members' literals tell apart, whatever its discriminator says", () => {
  const choice = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } };

  expect(written(choice)).toBe("Cat | Dog");
  expect(written(schemas["Cat"]!)).toBe('{\nkind: "cat";\n}');
});

test("words that one may add to keep those that are known", () => {
  expect(written({ anyOf: [{ type: "string" }, ref("Known")] })).toBe("(string & {}) | Known");
  expect(written({ anyOf: [{ type: "string" }, { type: "array", items: ref("Known") }] })).toBe(
    "string | Array<Known>",
  );
});

test("null stands once and last, wherever it is said", () => {
  expect(written({ anyOf: [{ type: "null" }, { type: "string" }] })).toBe("string | null");
  expect(written({ type: ["string", "null"] })).toBe("string | null");
  expect(written({ type: "string", nullable: true })).toBe("string | null");
  expect(written({ type: "string", enum: ["x", null] })).toBe('"x" | null');
  expect(written({ anyOf: [{ type: "string", nullable: true }, { type: "integer" }] })).toBe("string | number | null");
  expect(written({ allOf: [ref("Cat"), { nullable: true }] })).toBe("Cat | null");
});

test("one part of a whole is that part; two are merged where they are objects, and else stand beside each other", () => {
  expect(written({ allOf: [ref("Known"), { description: "said again" }] })).toBe("Known");
  expect(written({ allOf: [ref("Cat"), { default: "a cat" } as Schema] })).toBe("Cat");
  expect(written({ allOf: [ref("Cat"), { type: "object", properties: { age: { type: "integer" } } }] })).toBe(
    '{\nkind: "cat";\nage?: number;\n}',
  );
  expect(written({ allOf: [ref("Cat"), { oneOf: [ref("Dog"), ref("Cat")] }] })).toBe("Cat & (Dog | Cat)");
});

test("an object without properties is open, one that may have none is empty, one of values has their type", () => {
  expect(written({ type: "object" })).toBe("{ [key: string]: unknown }");
  expect(written({ type: "object", additionalProperties: false })).toBe("Record<string, never>");
  expect(written({ type: "object", additionalProperties: { type: "string" } })).toBe("{\n[key: string]: string;\n}");
});

test("required alone changes nothing: a choice of required properties is the object", () => {
  const schema: Schema = { type: "object", properties: { a: {} }, anyOf: [{ required: ["a"] }, { required: ["b"] }] };

  expect(written(schema)).toBe("{\na?: unknown;\n}");
});

test("a schema in itself is called by its name", () => {
  expect(written({ type: "array", items: { $recursiveRef: "#" } }, "Filter")).toBe("Array<Filter>");
});

test("bytes are something to upload, and a name that is none is quoted", () => {
  const properties = { "file[]": { type: "string", format: "binary" } };

  expect(written({ type: "object", properties })).toBe('{\n"file[]"?: Uploadable;\n}');
});

test("a property has the comment of the choice that it is, and that of an alias", () => {
  const described = { anyOf: [{ type: "string", description: "Its name." }, { type: "null" }] };

  expect(written({ type: "object", properties: { name: described } })).toBe(
    "{\n/** Its name. */\nname?: string | null;\n}",
  );
});
