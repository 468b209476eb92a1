import { pointer, type Schema, type Specification } from "./specification.ts";

/**
 * The specification with its schemas as JSON Schema 2020-12 has them, so that a validator takes them at their word:
 *
 * - `nullable` and the bounds of OpenAPI 3.0 become what they are today;
 * - alternatives may overlap, as they do on the wire: a `oneOf` of a string and of names that are strings too is an `anyOf`;
 * - discriminators go: none has a mapping, so that by the standard they would ask for names of schemas;
 * - `$recursiveRef` of draft 2019-09 becomes the reference that it comes to.
 */
export function asJsonSchema(specification: Specification): Specification {
  const schemas = Object.entries(specification.components.schemas).map(([name, schema]) => {
    return [name, converted(schema, pointer("components", "schemas", name))] as const;
  });
  return {
    paths: converted(specification.paths, "#") as Specification["paths"],
    components: {
      schemas: Object.fromEntries(schemas) as Specification["components"]["schemas"],
      responses: converted(specification.components.responses, "#") as Specification["components"]["responses"],
    },
  };
}

function converted(value: unknown, recursion: string): unknown {
  if (Array.isArray(value)) return value.map((item) => converted(item, recursion));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, content]) => !isLeftOut(key, content));
  const result: Record<string, unknown> = Object.fromEntries(
    entries.map(([key, content]) => {
      if (key === "$recursiveRef") return ["$ref", recursion];
      if (key === "oneOf" && Array.isArray(content)) return ["anyOf", converted(content, recursion)];
      // Names of properties are no keywords.
      if (key === "properties") return [key, convertedProperties(content as Schema["properties"], recursion)];
      return [key, keepsAsIs.has(key) ? content : converted(content, recursion)];
    }),
  );
  if (result["exclusiveMinimum"] === true) {
    result["exclusiveMinimum"] = result["minimum"];
    delete result["minimum"];
  }
  return (value as Leftover).nullable === true ? { anyOf: [result, { type: "null" }] } : result;
}

interface Leftover {
  readonly nullable?: boolean;
}

function convertedProperties(properties: Schema["properties"], recursion: string): unknown {
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, schema]) => [name, converted(schema, recursion)]),
  );
}

/** Values, not schemas. */
const keepsAsIs: ReadonlySet<string> = new Set(["enum", "const", "default", "example", "examples", "x-oaiMeta"]);

function isLeftOut(key: string, content: unknown): boolean {
  if (key === "nullable") return typeof content === "boolean";
  return key === "discriminator" || key === "$recursiveAnchor";
}
