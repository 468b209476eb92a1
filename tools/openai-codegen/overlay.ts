import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readTable } from "./method-table.ts";
import { typeName } from "./names.ts";
import type { Schema, Specification } from "./specification.ts";

/** What `overlay.yaml` says beside the specification. */
export interface Overlay {
  readonly followers: readonly string[];
  /** By schema: the group whose file holds it, where the rule would choose another. */
  readonly homes: Readonly<Record<string, string>>;
  /** By operation: where it is, if not where the specification has it. */
  readonly routes: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, Schema>>;
  /** By schema: properties that may be left out. */
  readonly optional: Readonly<Record<string, readonly string[]>>;
  readonly roots: Readonly<Record<string, readonly string[]>>;
  /** By method: the answer for each form of the params. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By group: a name, and the type that it stands for. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By resource, then by method: a function of the package, as "file name". */
  readonly helpers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By method. */
  readonly signatures: Readonly<Record<string, string>>;
  /** By method: a function of the package, as "file name". */
  readonly prepare: Readonly<Record<string, string>>;
}

export function readOverlay(): Overlay {
  return parse(readFileSync(new URL("overlay.yaml", import.meta.url), "utf8")) as Overlay;
}

/** Changes the schemas of a specification as the overlay has them. */
export function applyOverlay({ schemas, optional }: Overlay, specification: Specification): void {
  for (const [name, change] of Object.entries(schemas)) mergeInto(specification.schema(name), change);
  for (const [name, properties] of Object.entries(optional)) {
    const schema = specification.schema(name);
    schema.required = (schema.required ?? []).filter((property) => !properties.includes(property));
  }
}

/** What each schema is called in TypeScript. */
export function typeNames(specification: Specification): ReadonlyMap<string, string> {
  const agreed = new Map(readTable("names.tsv").map(({ schema, name }) => [schema!, name!]));
  const names = new Map(Object.keys(specification.schemas).map((key) => [key, agreed.get(key) ?? typeName(key)]));
  for (const schema of agreed.keys()) specification.schema(schema);
  return names;
}

function mergeInto(target: object, change: object): void {
  const fields = target as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    const before = fields[name];
    if (Array.isArray(before) && Array.isArray(value)) before.push(...(value as readonly unknown[]));
    else if (isRecord(before) && isRecord(value)) mergeInto(before, value);
    else fields[name] = value;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
