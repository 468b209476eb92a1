import { eventsFrom, type ServedEvent } from "./example-events.ts";
import type { Body, Operation } from "./operations.ts";
import { schemaAt } from "./operations.ts";
import { sampleOf } from "./sample.ts";
import type { SchemaChecker } from "./schema-checker.ts";
import type { Schema, Specification } from "./specification.ts";

/** What an operation is answered with when all goes well; which of them, the request says. */
export interface Answers {
  /** Of JSON; absent where the operation has none. */
  readonly value?: unknown;
  readonly isList: boolean;
  /** The media type of the operation's bytes, where it answers bytes. */
  readonly bytes?: string;
  readonly events?: readonly ServedEvent[];
}

/** The documentation's examples where they are what the schemas say, and else values made from the schemas. */
export function answersOf(specification: Specification, checker: SchemaChecker, operation: Operation): Answers {
  const { answers } = operation;
  const bytes = answers.find(({ type }) => !isJson(type) && type !== eventStream);
  const json = answers.find(({ type }) => isJson(type));
  const stream = answers.find(({ type }) => type === eventStream);
  return {
    ...(json === undefined || bytes !== undefined ? {} : { value: valueOf(specification, checker, operation, json) }),
    isList: json?.schema !== undefined && isList(specification, json.schema),
    ...(bytes === undefined ? {} : { bytes: bytes.type }),
    ...(stream === undefined ? {} : { events: streamed(specification, checker, operation, stream) }),
  };
}

const eventStream = "text/event-stream";

function isJson(type: string): boolean {
  return type === "application/json";
}

function valueOf(
  specification: Specification,
  checker: SchemaChecker,
  { examples }: Operation,
  { schema }: Body,
): unknown {
  if (schema === undefined) return null;
  const shown = examples
    .map(({ response }) => jsonFrom(response))
    .find((value) => value !== undefined && checker.problems(schema, value).length === 0);
  return shown ?? sampleOf(specification, schema, { hasOptional: true, alternative: 0, file: "" });
}

function jsonFrom(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isList(specification: Specification, at: string): boolean {
  const { properties = {} } = schemaAt(specification, at);
  return properties["data"] !== undefined && properties["has_more"] !== undefined;
}

/** The documentation's stream, where it shows one that is valid, and an event of each kind that it does not show. */
function streamed(
  specification: Specification,
  checker: SchemaChecker,
  operation: Operation,
  { schema }: Body,
): readonly ServedEvent[] {
  if (schema === undefined) return [];
  const isEnvelope = operation.answers.some((answer) => answer.schema?.endsWith("/AssistantStreamEvent") === true);
  const isValid = ({ event, data }: ServedEvent): boolean =>
    checker.problems(schema, isEnvelope ? { event, data } : data).length === 0;
  const shown = operation.examples
    .map(({ response }) => eventsFrom(response))
    .filter((events) => events.length > 1 && events.every(isValid))
    .flat();
  const names = new Set(shown.map(({ event }) => event));
  const kinds = kindsOf(specification, { $ref: schema });
  const made = kinds.flatMap((kind) => {
    // A stream has more than one event, also where there is one kind of them.
    const choices = kinds.length === 1 && shown.length === 0 ? [true, false] : [true];
    return choices.map((hasOptional): ServedEvent => {
      const value = sampleOf(specification, kind, { hasOptional, alternative: 0, file: "" });
      return isEnvelope ? (value as ServedEvent) : { event: (value as { readonly type?: string }).type, data: value };
    });
  });
  // An event named error is one; there is a fault for it.
  return [...shown, ...made.filter(({ event }) => event !== "error" && event !== "done" && !names.has(event))];
}

/** The schemas that a union comes down to. */
function kindsOf(specification: Specification, schema: Schema): readonly Schema[] {
  const { $ref: reference } = schema;
  const found = reference === undefined ? schema : schemaAt(specification, reference);
  if (found.anyOf === undefined) return [schema];
  return found.anyOf.flatMap((each) => kindsOf(specification, each));
}
