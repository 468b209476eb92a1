import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The keywords of JSON Schema that the specification uses, as far as they say something about a type. */
export interface Schema {
  $ref?: string;
  $recursiveRef?: string;
  $recursiveAnchor?: boolean;
  type?: string | string[];
  nullable?: boolean;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  title?: string;
  description?: string;
  deprecated?: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  operationId: string;
  /** `GET /models/{model}`, with the names of the specification. */
  route: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

interface Document {
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: { schemas: Record<string, Schema> };
}

const source = fileURLToPath(new URL("../../tests/vectors/openai/openapi.yaml", import.meta.url));

/** What the specification says, read once: schemas by name, and operations by their id. */
export class Specification {
  readonly schemas: Record<string, Schema>;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly #tags: ReadonlyMap<string, string | undefined>;

  constructor(document: Document) {
    this.schemas = document.components.schemas;
    const operations = Object.entries(document.paths).flatMap(([path, { parameters: shared = [], ...verbs }]) =>
      Object.entries(verbs).map(([verb, operation]) =>
        Object.assign(operation, {
          route: `${verb.toUpperCase()} ${path}`,
          parameters: [...shared, ...(operation.parameters ?? [])],
        }),
      ),
    );
    this.operations = new Map(operations.map((operation) => [operation.operationId, operation]));
    this.#tags = new Map((document.tags ?? []).map(({ name, description }) => [name, description]));
  }

  static fromFile(): Specification {
    return new Specification(parse(readFileSync(source, "utf8"), { maxAliasCount: -1 }) as Document);
  }

  operation(id: string): Operation {
    const operation = this.operations.get(id);
    if (operation === undefined) throw new Error(`The specification has no operation "${id}".`);
    return operation;
  }

  /** What the group of an operation is for. */
  purpose(id: string | undefined): string | undefined {
    const tag = id === undefined ? undefined : this.operation(id).tags?.[0];
    return tag === undefined ? undefined : this.#tags.get(tag);
  }

  schema(name: string): Schema {
    const schema = this.schemas[name];
    if (schema === undefined) throw new Error(`The specification has no schema "${name}".`);
    return schema;
  }

  /** The schema that is meant, where another one points to it. */
  resolved(schema: Schema): Schema {
    const name = nameOf(schema);
    return name === undefined ? schema : this.resolved(this.schema(name));
  }
}

/** The name of the schema that a reference points to. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.slice("#/components/schemas/".length);
}

/** The schema of a success, as JSON; undefined where there is none. */
export function answerOf(operation: Operation): Schema | undefined {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
  return success?.content?.["application/json"]?.schema;
}

/** The schema of a body, whatever it is sent as. */
export function bodyOf({ requestBody }: Operation): Schema | undefined {
  const content = requestBody?.content ?? {};
  return (content["multipart/form-data"] ?? content["application/json"] ?? Object.values(content)[0])?.schema;
}
