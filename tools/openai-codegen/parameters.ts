import { merged } from "./merged.ts";
import { pathNames, says, type TableMethod } from "./method-table.ts";
import { bodyOf, type Operation, type Parameter, type Schema, type Specification } from "./specification.ts";

/** What the `params` of a method are: one object, and, where the body may be of several forms, the choice of those. */
export interface Params {
  readonly object: Schema;
  readonly choice: Schema | undefined;
}

/** Gathers the params of a method from path, query, headers and body. */
export function paramsOf(specification: Specification, table: TableMethod): Params {
  const operation = specification.operation(table.operation);
  const object: Required<Pick<Schema, "properties" | "required">> & Schema = {
    type: "object",
    properties: {},
    required: [],
  };
  for (const { name, schema, isRequired } of fields(table, operation)) {
    object.properties[name] = schema;
    if (isRequired) object.required.push(name);
  }
  if (!says(table.row, "json", "form", "form-if-file")) return { object, choice: undefined };
  const body = bodyOf(operation);
  if (body === undefined)
    throw new Error(`${table.operation} has no body, and the row of ${table.method} says that it has.`);
  const flat = merged(specification, specification.resolved(body));
  if (flat === undefined) return { object, choice: body };
  Object.assign(object.properties, flat.properties);
  object.required.push(...(flat.required ?? []));
  if (flat.additionalProperties !== undefined) object.additionalProperties = flat.additionalProperties;
  return { object, choice: undefined };
}

interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

function fields({ row }: TableMethod, operation: Operation): readonly Field[] {
  const earlier = pathNames(row).slice(0, -1);
  const { parameters = [] } = operation;
  const ofPath = parameters.filter(({ in: place }) => place === "path").map((parameter) => field(parameter));
  const inPath = earlier.map((name, at) => ({ name, schema: ofPath[at]!.schema, isRequired: true }));
  const inQuery = parameters.filter(({ in: place }) => place === "query").map((parameter) => field(parameter));
  const inHeaders = parameters.filter(({ in: place }) => place === "header").map((parameter) => betas(parameter));
  return [...inPath, ...inQuery, ...inHeaders];
}

function field({ name, required = false, description, schema }: Parameter): Field {
  const described = description === undefined ? schema : { ...schema, description };
  return { name: name.replace(/\[\]$/, ""), schema: described, isRequired: required };
}

function betas(parameter: Parameter): Field {
  return { ...field(parameter), name: "betas" };
}
