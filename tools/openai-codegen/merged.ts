import type { Schema, Specification } from "./specification.ts";

/**
 * The one object that all parts of an `allOf` make; undefined where a part is not a plain object. A property that
 * two parts have is the later one's, and can be null where either can: by the letter of JSON Schema only what both
 * allow would be left, and the service takes null.
 */
export function merged(specification: Specification, schema: Schema): Schema | undefined {
  const { allOf, ...own } = schema;
  if (allOf === undefined) return isObject(schema) ? schema : undefined;
  const whole: Schema = { ...own, type: "object", properties: {}, required: [] };
  for (const part of [...allOf, own]) {
    const resolved = specification.resolved(part);
    if (saysNothing(resolved)) continue;
    const object = merged(specification, resolved);
    if (object === undefined) return undefined;
    Object.assign(whole.properties!, mergedProperties(whole.properties!, object.properties ?? {}));
    whole.required!.push(...(object.required ?? []));
    if (object.additionalProperties !== undefined) whole.additionalProperties = object.additionalProperties;
    whole.description ??= object.description ?? "";
  }
  return whole;
}

function mergedProperties(before: Record<string, Schema>, after: Record<string, Schema>): Record<string, Schema> {
  const properties = Object.entries(after).map(([name, schema]) => {
    const earlier = before[name];
    return [name, earlier === undefined ? schema : mergedProperty(earlier, schema)] as const;
  });
  return Object.fromEntries(properties);
}

function mergedProperty(before: Schema, after: Schema): Schema {
  const description = after.description ?? before.description;
  const schema = description === undefined ? after : { ...after, description };
  return canBeNull(before) && !canBeNull(after) && after.nullable !== false ? { ...schema, nullable: true } : schema;
}

function canBeNull({ nullable, anyOf = [], oneOf = [] }: Schema): boolean {
  return nullable === true || [...anyOf, ...oneOf].some(({ type }) => type === "null");
}

function isObject({ type, properties, anyOf, oneOf, allOf, required }: Schema): boolean {
  const hasChoice = [...(anyOf ?? []), ...(oneOf ?? [])].some((part) => !saysNothing(part));
  if (hasChoice || allOf !== undefined) return false;
  return properties !== undefined || type === "object" || (type === undefined && required !== undefined);
}

const words = ["$ref", "type", "properties", "enum", "const", "items", "additionalProperties", "nullable"] as const;

/** True of a schema that has no say in what the type is: descriptions, defaults, or which properties go together. */
export function saysNothing(schema: Schema): boolean {
  const { anyOf = [], oneOf = [], allOf = [] } = schema;
  return words.every((word) => schema[word] === undefined) && [...anyOf, ...oneOf, ...allOf].every(saysNothing);
}
