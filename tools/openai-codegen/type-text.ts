import { docComment } from "./doc-comment.ts";
import { merged, saysNothing } from "./merged.ts";
import { nameOf, type Schema, type Specification } from "./specification.ts";

/** Writes schemas as TypeScript. Every named one that it meets is asked of `refer`, which answers what it is called. */
export class TypeText {
  readonly specification: Specification;
  readonly refer: (schema: string) => string;

  constructor(specification: Specification, refer: (schema: string) => string) {
    this.specification = specification;
    this.refer = refer;
  }

  /** The type of a schema; `self` is what a schema that contains itself is called. */
  of(schema: Schema, self?: string): string {
    return union(this.#choices(schema, self));
  }

  /** The members of an object, each with its comment. */
  members({ properties = {}, required = [], additionalProperties }: Schema, self?: string): string {
    const lines = Object.entries(properties).map(([name, schema]) => {
      const mark = required.includes(name) ? "" : "?";
      const comment = docComment(this.#description(schema), schema.deprecated);
      return `${comment}${propertyName(name)}${mark}: ${this.of(schema, self)};`;
    });
    if (additionalProperties !== undefined && additionalProperties !== false) {
      const isOpen = additionalProperties === true || lines.length > 0;
      lines.push(`[key: string]: ${isOpen ? "unknown" : this.of(additionalProperties, self)};`);
    }
    return lines.join("\n");
  }

  // Of a nullable choice the description stands in the choice; that of an alias is not shown where it is used.
  #description(schema: Schema): string | undefined {
    if (schema.description !== undefined) return schema.description;
    const name = nameOf(schema);
    const target = name === undefined ? schema : this.specification.schema(name);
    if (name !== undefined && merged(this.specification, target) !== undefined) return undefined;
    const choices = choicesOf(target).filter(({ type }) => type !== "null");
    return target.description ?? (choices.length === 1 ? this.#description(choices[0]!) : undefined);
  }

  /** What the type is one of. */
  #choices(schema: Schema, self: string | undefined): readonly string[] {
    const choices = this.#besideNull(schema, self);
    return schema.nullable === true && !choices.includes("unknown") ? [...choices, "null"] : choices;
  }

  #besideNull(schema: Schema, self: string | undefined): readonly string[] {
    const name = nameOf(schema);
    if (name !== undefined) return [this.refer(name)];
    if (schema.$recursiveRef !== undefined) return [self ?? "unknown"];
    if (schema.const !== undefined) return [JSON.stringify(schema.const)];
    if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value));
    const only = onlyPart(schema);
    if (only !== undefined) return this.#choices(only, self);
    const object = merged(this.specification, schema);
    if (object !== undefined) return [this.#object(object, self)];
    if (schema.allOf !== undefined) return this.#intersection(schema.allOf, self);
    const choices = choicesOf(schema).filter((choice) => !saysNothing(choice));
    return choices.length > 0 ? this.#among(schema, choices, self) : this.#ofTypes(schema, self);
  }

  #object(schema: Schema, self: string | undefined): string {
    const members = this.members(schema, self);
    if (members !== "") return `{\n${members}\n}`;
    return schema.additionalProperties === false ? "Record<string, never>" : "{ [key: string]: unknown }";
  }

  #among(schema: Schema, choices: readonly Schema[], self: string | undefined): readonly string[] {
    // Beside any string, the words that are known would be lost.
    const isOpen = choices.some(isPlainString) && choices.some((choice) => this.#isLiteral(choice));
    const texts = choices.flatMap((choice) =>
      isOpen && isPlainString(choice) ? ["(string & {})"] : this.#choices(choice, self),
    );
    const { anyOf: _anyOf, oneOf: _oneOf, ...own } = schema;
    return own.properties === undefined ? texts : [`${this.#object(own, self)} & (${union(texts)})`];
  }

  #intersection(parts: readonly Schema[], self: string | undefined): readonly string[] {
    const said = parts.map((part) => this.#besideNull(part, self)).filter((choices) => !choices.includes("unknown"));
    const texts = said.map((choices) =>
      choices.length > 1 && said.length > 1 ? `(${union(choices)})` : union(choices),
    );
    // A part may say no more than that the whole can be null.
    return [texts.join(" & "), ...(parts.some(({ nullable }) => nullable === true) ? ["null"] : [])];
  }

  #ofTypes(schema: Schema, self: string | undefined): readonly string[] {
    const types = [schema.type ?? (schema.items === undefined ? "unknown" : "array")].flat();
    return types.map((type) => this.#ofType(type, schema, self));
  }

  #ofType(type: string, schema: Schema, self: string | undefined): string {
    if (type === "string") return schema.format === "binary" ? "Uploadable" : "string";
    if (type === "integer" || type === "number") return "number";
    if (type === "array") return `Array<${schema.items === undefined ? "unknown" : this.of(schema.items, self)}>`;
    if (type === "object") return this.#object(schema, self);
    return type;
  }

  #isLiteral(schema: Schema): boolean {
    const resolved = this.specification.resolved(schema);
    if (resolved.enum !== undefined || resolved.const !== undefined) return true;
    return choicesOf(resolved).some((choice) => this.#isLiteral(choice));
  }
}

// As it stands before a colon.
function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** The one schema that a description was put beside, which `allOf` is mostly used for. */
function onlyPart({ allOf = [], properties }: Schema): Schema | undefined {
  const parts = allOf.filter((part) => !saysNothing(part));
  return parts.length === 1 && properties === undefined ? parts[0] : undefined;
}

function choicesOf({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf];
}

function isPlainString({ type, enum: literals, const: constant, format }: Schema): boolean {
  return type === "string" && literals === undefined && constant === undefined && format !== "binary";
}

/** Each choice once, `null` last. */
function union(choices: readonly string[]): string {
  const once = new Set(choices);
  return [...(once.delete("null") ? [...once, "null"] : once)].join(" | ");
}
