import { adminOperations, binaryOperations, movedPaths, streamedSchemas } from "./said-in-words.ts";
import type { AnswerEntry, Example, OperationEntry, Schema, Specification } from "./specification.ts";
import { pointer, referenced } from "./specification.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly isRequired: boolean;
  /** A pointer into the specification. */
  readonly schema: string;
}

export interface Body {
  readonly type: string;
  readonly schema: string | undefined;
  /** Of a form: the media types that its parts must have. */
  readonly partTypes: Readonly<Record<string, string>>;
}

/** One of the specification's operations, as plain data: schemas are pointers into it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces, and without the query that six of them carry. */
  readonly path: string;
  readonly isBeta: boolean;
  readonly isAdmin: boolean;
  readonly parameters: readonly Parameter[];
  readonly isBodyRequired: boolean;
  readonly bodies: readonly Body[];
  /** Of the answer where all goes well. */
  readonly status: number;
  readonly answers: readonly Body[];
  readonly examples: readonly Example[];
}

export function operationsOf(specification: Specification): readonly Operation[] {
  return Object.entries(specification.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, entry]) => operationFrom(specification, path, verb, entry)),
  );
}

function operationFrom(specification: Specification, key: string, verb: string, entry: OperationEntry): Operation {
  const place = ["paths", key, verb];
  const [status = "200", answer] = Object.entries(entry.responses).find(([code]) => code.startsWith("2")) ?? [];
  const resolved = answer?.$ref === undefined ? answer : (referenced(specification, answer.$ref) as AnswerEntry);
  const bodiesAt = (content: AnswerEntry["content"], ...at: readonly string[]): readonly Body[] =>
    Object.entries(content ?? {}).map(([type, { schema, encoding = {} }]) => {
      const partTypes = Object.entries(encoding).map(([name, { contentType = "" }]) => [name, contentType] as const);
      const where = schema && pointer(...place, ...at, "content", type, "schema");
      return { type, schema: where, partTypes: Object.fromEntries(partTypes) };
    });
  const streamed = streamedSchemas[entry.operationId];
  const examples = entry["x-oaiMeta"]?.examples ?? [];
  return {
    id: entry.operationId,
    method: verb.toUpperCase(),
    path: movedPaths[entry.operationId] ?? key.split("?")[0]!,
    isBeta: key.endsWith("?beta=true"),
    isAdmin: entry.security?.some((way) => "AdminApiKeyAuth" in way) ?? adminOperations.has(entry.operationId),
    parameters: (entry.parameters ?? []).map(({ name, in: where, required = false }, at) => {
      return { name, in: where, isRequired: required, schema: pointer(...place, "parameters", String(at), "schema") };
    }),
    isBodyRequired: entry.requestBody?.required ?? false,
    bodies: bodiesAt(entry.requestBody?.content, "requestBody"),
    status: Number(status),
    answers: [
      ...bodiesAt(resolved?.content, "responses", status),
      ...(streamed === undefined ? [] : [{ type: "text/event-stream", schema: streamed, partTypes: {} }]),
      ...(binaryOperations.has(entry.operationId)
        ? [{ type: "application/octet-stream", schema: undefined, partTypes: {} }]
        : []),
    ],
    examples: Array.isArray(examples) ? examples : [examples as Example],
  };
}

/** The schema itself where a pointer may lead to a reference. */
export function schemaAt(specification: Specification, at: string): Schema {
  const found = referenced(specification, at) as Schema;
  return found.$ref === undefined ? found : schemaAt(specification, found.$ref);
}
