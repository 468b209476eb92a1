import { Ajv2020, type AnySchema, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Specification } from "./specification.ts";

/** How the bytes of a part stand in a form that is checked as a value. */
export const fileMark = "\u0000file";

/** Says what is wrong with values by the specification's schemas. */
export class SchemaChecker {
  readonly #strict: Ajv2020;
  /** For what travels as text: queries and forms. */
  readonly #lenient: Ajv2020;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(specification: Specification) {
    const document = { $id: documentId, ...specification };
    const options = {
      strict: false,
      validateSchema: false,
      // Patterns of the specification escape what a Unicode pattern may not.
      unicodeRegExp: false,
      addUsedSchema: false,
      formats: { binary: { validate: (value: string) => value.startsWith(fileMark) } },
    } as const;
    this.#strict = new Ajv2020({ ...options, validateFormats: false }).addSchema(document);
    this.#lenient = new Ajv2020({ ...options, logger: false, coerceTypes: true }).addSchema(document);
  }

  /** Sentences about a JSON value. With `isClosed` also about properties that the schema does not know. */
  problems(schema: string, value: unknown, { isClosed = false } = {}): readonly string[] {
    return this.#told(this.#strict, referenceTo(schema, isClosed), value);
  }

  /** Sentences about a record of texts, lists of texts and files, which are read as what the schemas ask for. */
  textProblems(schema: AnySchema | string, value: Readonly<Record<string, unknown>>): readonly string[] {
    const copy: unknown = structuredClone(value);
    return this.#told(this.#lenient, typeof schema === "string" ? referenceTo(schema, true) : schema, copy);
  }

  #told(ajv: Ajv2020, schema: AnySchema, value: unknown): readonly string[] {
    const key = `${ajv === this.#strict ? "" : "text "}${JSON.stringify(schema)}`;
    const known = this.#validators.get(key);
    const validate = known ?? ajv.compile(schema);
    if (known === undefined) this.#validators.set(key, validate);
    return validate(value) === true ? [] : sentencesFrom(validate.errors ?? []);
  }
}

const documentId = "https://specification.test/openapi";

export function referenceTo(schema: string, isClosed = false): AnySchema {
  return { $ref: `${documentId}${schema}`, ...(isClosed ? { unevaluatedProperties: false } : {}) };
}

/** Of a union's many alternatives, those that came furthest say most. */
function sentencesFrom(errors: readonly ErrorObject[]): readonly string[] {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split("/").length;
  const deepest = Math.max(...errors.map(depth));
  const told = errors
    .filter((error) => depth(error) === deepest || error.keyword === "unevaluatedProperties")
    .map(({ instancePath, message = "", params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
  return [...new Set(told)].slice(0, 8);
}
