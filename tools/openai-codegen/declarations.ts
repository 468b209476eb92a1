import { docComment } from "./doc-comment.ts";
import { merged } from "./merged.ts";
import { says, type TableMethod } from "./method-table.ts";
import { paramsOf } from "./parameters.ts";
import { streams } from "./method-signatures.ts";
import { answerOf, type Schema, type Specification } from "./specification.ts";
import type { TypeText } from "./type-text.ts";

/** Writes a schema under its name: an interface where it is an object, else a type. */
export function declaration(types: TypeText, name: string, schema: Schema): string {
  const comment = docComment(schema.description, schema.deprecated);
  const object = schema.nullable === true ? undefined : merged(types.specification, schema);
  const members = object === undefined ? "" : types.members(object, name);
  if (members === "") return `${comment}export type ${name} = ${types.of(schema, name)};`;
  return `${comment}export interface ${name} {\n${members}\n}`;
}

/** The params of a method; one that streams has those with `stream: true`, those without, and both. */
export function paramsDeclaration(types: TypeText, table: TableMethod, name: string): string {
  const { object, choice } = paramsOf(types.specification, table);
  const { stream, ...properties } = object.properties ?? {};
  if (!streams(table.row)) return paramsType(types, name, object, choice);
  const base = paramsType(
    types,
    `${name}Base`,
    { ...object, properties, required: without(object.required, "stream") },
    choice,
  );
  const comment = docComment(stream?.description);
  return [
    base,
    `export interface ${name}NonStreaming extends ${name}Base {\n${comment}stream?: false | null;\n}`,
    `export interface ${name}Streaming extends ${name}Base {\n${comment}stream: true;\n}`,
    `export type ${name} = ${name}NonStreaming | ${name}Streaming;`,
  ].join("\n\n");
}

/** What a method answers, or the items of the list that it answers. */
export function answerSchema(specification: Specification, { row, operation }: TableMethod): Schema | undefined {
  const schema = answerOf(specification.operation(operation));
  if (schema === undefined || !says(row, "cursor", "conversation", "next", "single")) return schema;
  return merged(specification, specification.resolved(schema))?.properties?.["data"]?.items;
}

function paramsType(types: TypeText, name: string, object: Schema, choice: Schema | undefined): string {
  const members = types.members(object);
  if (choice === undefined) return `export interface ${name} {\n${members}\n}`;
  const body = types.of(choice);
  return `export type ${name} = ${members === "" ? body : `{\n${members}\n} & (${body})`};`;
}

function without(names: readonly string[] = [], name: string): string[] {
  return names.filter((other) => other !== name);
}
