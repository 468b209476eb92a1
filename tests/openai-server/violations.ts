import { recordFromBracketed } from "./bracketed.ts";
import type { Keys } from "./keys.ts";
import { partsOf } from "./multipart.ts";
import type { Body, Operation } from "./operations.ts";
import type { Routed } from "./router.ts";
import { fileMark, referenceTo, type SchemaChecker } from "./schema-checker.ts";

/** A request whole. */
export interface Arrived {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Sentences about all in which a request is not what the specification asks for. */
export function violationsOf(
  { operation, values }: Routed,
  arrived: Arrived,
  checker: SchemaChecker,
  keys: Keys,
): readonly string[] {
  const parametersIn = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const texts = (place: string, record: Readonly<Record<string, unknown>>): readonly string[] => {
    const parameters = parametersIn(place);
    const nameOf = (name: string): string => name.replace(/\[\]$/, "");
    const properties = parameters.map(({ name, schema }) => [nameOf(name), referenceTo(schema)] as const);
    const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => nameOf(name));
    const schema = {
      type: "object",
      properties: Object.fromEntries(properties),
      required,
      additionalProperties: false,
    };
    return checker.textProblems(schema, record).map((problem) => `${place}: ${problem}`);
  };
  const query = [...arrived.url.searchParams].filter(([name]) => !(operation.isBeta && name === "beta"));
  const betas = parametersIn("header").flatMap(({ name }) => {
    const value = arrived.headers.get(name);
    return value === null ? [] : [[name, value.split(",").map((item) => item.trim())] as const];
  });
  return [
    ...texts("path", values),
    ...texts("query", recordFromBracketed(query)),
    ...texts("header", Object.fromEntries(betas)),
    ...keyProblems(operation, arrived.headers, keys),
    ...bodyProblems(operation, arrived, checker),
  ];
}

function keyProblems({ isAdmin }: Operation, headers: Headers, { apiKey, adminKey }: Keys): readonly string[] {
  const wanted = `Bearer ${isAdmin ? adminKey : apiKey}`;
  const given = headers.get("authorization");
  return given === wanted ? [] : [`header: authorization is ${given ?? "missing"}, not ${wanted}`];
}

function bodyProblems(operation: Operation, { headers, body }: Arrived, checker: SchemaChecker): readonly string[] {
  const contentType = headers.get("content-type") ?? "";
  if (body.length === 0) return operation.isBodyRequired ? ["body: missing"] : [];
  if (operation.bodies.length === 0) return [`body: ${body.length} bytes where none are asked for`];
  const type = mediaType(contentType);
  const known = operation.bodies.find((each) => each.type === type);
  if (known === undefined)
    return [`body: is ${contentType}, not ${operation.bodies.map((each) => each.type).join(" or ")}`];
  try {
    if (type === "application/json") return jsonProblems(known, body, checker);
    if (type === "multipart/form-data") return formProblems(known, contentType, body, checker);
    return [];
  } catch (error) {
    return [`body: ${String(error)}`];
  }
}

function jsonProblems({ schema }: Body, body: Uint8Array, checker: SchemaChecker): readonly string[] {
  const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  if (schema === undefined) return [];
  return checker.problems(schema, value, { isClosed: true }).map((problem) => `body: ${problem}`);
}

function formProblems(
  { schema, partTypes }: Body,
  contentType: string,
  body: Uint8Array,
  checker: SchemaChecker,
): readonly string[] {
  const parts = partsOf(contentType, body);
  const problems = parts
    .filter(({ name, type }) => Object.hasOwn(partTypes, name) && mediaType(type) !== partTypes[name])
    .map(({ name, type }) => `body: the part ${name} is ${type}, not ${partTypes[name]}`);
  if (schema === undefined) return problems;
  const entries = parts.map(({ name, type, fileName, content }) => {
    const text = new TextDecoder().decode(content);
    // Some runtimes write an empty name where there is none.
    if (fileName) return [name, `${fileMark} ${fileName}`] as const;
    return [name, mediaType(type) === "application/json" ? (JSON.parse(text) as unknown) : text] as const;
  });
  return [
    ...problems,
    ...checker.textProblems(schema, recordFromBracketed(entries)).map((problem) => `body: ${problem}`),
  ];
}

/** Without its parameters: Bun gives JSON a charset. */
function mediaType(type = ""): string {
  return type.split(";")[0]!.trim().toLowerCase();
}
