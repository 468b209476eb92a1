import { expect, test } from "vitest";
import { applyOverlay, readOverlay, typeNames } from "./overlay.ts";
import { type Schema, Specification } from "./specification.ts";

function specification(schemas: Record<string, Schema>): Specification {
  return new Specification({ paths: {}, components: { schemas } });
}

test("changes go into a schema at any depth, and lists grow", () => {
  const changed = specification({
    Part: { type: "object", properties: { detail: { type: "string", enum: ["low"] } }, required: ["detail", "kind"] },
  });
  const schemas = { Part: { properties: { detail: { enum: ["original"] }, size: { type: "integer" } } } };

  applyOverlay({ ...readOverlay(), schemas, optional: { Part: ["kind"] } }, changed);

  expect(changed.schema("Part")).toEqual({
    type: "object",
    properties: { detail: { type: "string", enum: ["low", "original"] }, size: { type: "integer" } },
    required: ["detail"],
  });
});

test("a change or a name for a schema that is gone is refused", () => {
  expect(() => applyOverlay({ ...readOverlay(), schemas: { Gone: {} } }, specification({}))).toThrow(
    'The specification has no schema "Gone".',
  );
  expect(() => typeNames(specification({}))).toThrow("The specification has no schema");
});
