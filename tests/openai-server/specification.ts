import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What the specification uses of JSON Schema 2020-12. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: { readonly required: readonly string[] };
}

export interface MediaType {
  readonly schema?: Schema;
  readonly encoding?: Readonly<Record<string, { readonly contentType?: string }>>;
}

export interface ParameterEntry {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface AnswerEntry {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface OperationEntry {
  readonly operationId: string;
  readonly parameters?: readonly ParameterEntry[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, AnswerEntry>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly "x-oaiMeta"?: { readonly examples?: Example | readonly Example[] };
}

/** What the documentation shows of an operation. */
export interface Example {
  readonly response?: unknown;
}

export interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationEntry>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, AnswerEntry>>;
  };
}

/** The specification that lies in tests/vectors, as data. */
export function readSpecification(): Specification {
  const file = new URL("../vectors/openai/openapi.yaml", import.meta.url);
  // Its many anchors are no attack.
  return parse(readFileSync(file, "utf8"), { maxAliasCount: -1 }) as Specification;
}

/** What a reference such as `#/components/schemas/Response` points to. */
export function referenced(specification: Specification, reference: string): unknown {
  return reference
    .split("/")
    .slice(1)
    .map(unescapedPointer)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], specification);
}

// RFC 6901 §3 and §6: in a fragment, a key is escaped for the pointer and then for the URL.
export function pointer(...keys: readonly string[]): string {
  return `#/${keys.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
}

function unescapedPointer(key: string): string {
  return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}
