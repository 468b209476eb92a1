import { referenced, type Schema, type Specification } from "./specification.ts";

export interface SampleChoice {
  /** Whether properties that may be left out are there. */
  readonly hasOptional: boolean;
  /** Which of a union's alternatives and of an enumeration's values is taken, counted round. */
  readonly alternative: number;
  /** What stands for the bytes of a file. */
  readonly file: unknown;
}

/** A value that a schema allows, and the same one every time. */
export function sampleOf(specification: Specification, schema: string | Schema, choice: SampleChoice): unknown {
  const sampler = new Sampler(specification, choice);
  const value = sampler.value(typeof schema === "string" ? { $ref: schema } : schema, "value", []);
  if (value === tooDeep)
    throw new Error(`No value of ${JSON.stringify(schema)} ends: each holds another of its own kind.`);
  return value;
}

const tooDeep: unique symbol = Symbol("a schema within itself");
const text: Schema = { type: "string" };
/** How often a schema may stand within itself. */
const deepest = 1;
type Trail = readonly string[];

class Sampler {
  readonly #specification: Specification;
  readonly #choice: SampleChoice;

  constructor(specification: Specification, choice: SampleChoice) {
    this.#specification = specification;
    this.#choice = choice;
  }

  value(schema: Schema, name: string, trail: Trail): unknown {
    const whole = this.#merged(schema, trail);
    if (whole === tooDeep) return tooDeep;
    const { merged, trail: inside } = whole;
    if (merged.anyOf !== undefined) return this.#alternative(merged, merged.anyOf, name, inside);
    if (merged.const !== undefined) return merged.const;
    if (merged.enum !== undefined) return this.#picked(merged.enum.filter((item) => item !== null));
    return this.#typed(merged, name, inside);
  }

  #typed(schema: Schema, name: string, trail: Trail): unknown {
    const type = typeof schema.type === "string" ? schema.type : schema.type?.find((each) => each !== "null");
    switch (type ?? (schema.items === undefined ? "object" : "array")) {
      case "string":
        return this.#text(schema, name);
      case "integer":
        return numberWithin(schema, 3);
      case "number":
        return numberWithin(schema, 0.5);
      case "boolean":
        return this.#choice.alternative % 2 === 0;
      case "array":
        return this.#list(schema, name, trail);
      case "null":
        return null;
      default:
        return this.#record(schema, trail);
    }
  }

  #text({ format, pattern, minLength = 0, maxLength = Infinity }: Schema, name: string): unknown {
    if (format === "binary") return this.#choice.file;
    if (format === "uri") return `https://example.com/${name}`;
    if (format === "date") return "2026-02-03";
    if (pattern?.startsWith("^tunnel_") === true) return `tunnel_${"0a".repeat(16)}`;
    return name.padEnd(minLength, "-").slice(0, maxLength);
  }

  #list({ items = {}, minItems = 0 }: Schema, name: string, trail: Trail): unknown {
    const item = this.value(items, name, trail);
    if (item === tooDeep) return minItems > 0 ? tooDeep : [];
    return Array.from({ length: Math.max(minItems, 1) }, () => item);
  }

  #record(schema: Schema, trail: Trail): unknown {
    const { properties = {}, required = [], additionalProperties } = schema;
    const { hasOptional } = this.#choice;
    // Of properties that must not stand together, the required ones do; else the first.
    const exclusive = schema.not?.required ?? [];
    const kept = exclusive.find((name) => required.includes(name)) ?? exclusive[0];
    const excluded = new Set(exclusive.filter((name) => name !== kept));
    const entries: [string, unknown][] = [];
    // Some schemas require what they do not describe.
    const undescribed = required.filter((name) => properties[name] === undefined).map((name) => [name, text] as const);
    for (const [name, property] of [...Object.entries(properties), ...undescribed]) {
      const isRequired = required.includes(name);
      if (!isRequired && (!hasOptional || excluded.has(name))) continue;
      const value = this.value(property, name, trail);
      if (value !== tooDeep) entries.push([name, value]);
      else if (isRequired) return tooDeep;
    }
    if (typeof additionalProperties === "object" && entries.length === 0 && hasOptional) {
      const value = this.value(additionalProperties, "value", trail);
      if (value !== tooDeep) entries.push(["key", value]);
    }
    return Object.fromEntries(entries);
  }

  #alternative(schema: Schema, alternatives: readonly Schema[], name: string, trail: Trail): unknown {
    const { anyOf: _alternatives, ...rest } = schema;
    const real = alternatives.filter((each) => each.type !== "null");
    if (real.length === 0) return null;
    for (let tried = 0; tried < real.length; tried += 1) {
      const picked = real[(this.#choice.alternative + tried) % real.length]!;
      // What stands beside the alternatives holds for each of them.
      const value = this.value(isEmpty(rest) ? picked : { allOf: [rest, picked] }, name, trail);
      if (value !== tooDeep) return value;
    }
    return alternatives.length > real.length ? null : tooDeep;
  }

  #picked(values: readonly unknown[]): unknown {
    return values[this.#choice.alternative % values.length];
  }

  /** The schema without references and `allOf`, and the references that led to it. */
  #merged(schema: Schema, trail: Trail): { readonly merged: Schema; readonly trail: Trail } | typeof tooDeep {
    const { $ref: reference, ...rest } = schema;
    if (reference !== undefined) {
      if (trail.filter((each) => each === reference).length > deepest) return tooDeep;
      const found = referenced(this.#specification, reference) as Schema;
      return this.#merged(isEmpty(rest) ? found : { allOf: [found, rest] }, [...trail, reference]);
    }
    if (schema.allOf === undefined) return { merged: schema, trail };
    const { allOf, ...own } = schema;
    let merged: Schema = {};
    let inside = trail;
    for (const part of [...allOf, own]) {
      const whole = this.#merged(part, inside);
      if (whole === tooDeep) return tooDeep;
      inside = whole.trail;
      merged = both(merged, whole.merged);
    }
    return { merged, trail: inside };
  }
}

function both(first: Schema, second: Schema): Schema {
  const properties: Record<string, Schema> = { ...first.properties };
  for (const [name, schema] of Object.entries(second.properties ?? {}))
    properties[name] = properties[name] === undefined ? schema : { allOf: [properties[name], schema] };
  const required = [...new Set([...(first.required ?? []), ...(second.required ?? [])])];
  const { anyOf: _alternatives, ...rest } = { ...first, ...second };
  return {
    ...rest,
    ...(isEmpty(properties) ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
    ...alternativesOf(first.anyOf, second.anyOf),
  };
}

/** Of two unions that hold at once, those pairs which agree are not known here: the second is taken, within the first. */
function alternativesOf(first: Schema["anyOf"], second: Schema["anyOf"]): { readonly anyOf?: readonly Schema[] } {
  const anyOf =
    first === undefined
      ? second
      : (second?.map((each) => (isNull(each) ? each : { allOf: [{ anyOf: first }, each] })) ?? first);
  return anyOf === undefined ? {} : { anyOf };
}

function isNull(schema: Schema): boolean {
  return schema.type === "null";
}

function numberWithin({ minimum, maximum, exclusiveMinimum }: Schema, wanted: number): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + 1);
  return Math.min(Math.max(wanted, least), maximum ?? Infinity);
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
