import { encodeText, type EncodedBody, isBlob, noBody, tagOf } from "./content.ts";
import { formEncode } from "./form-encode.ts";

export type FormValue = string | number | boolean | bigint | null | undefined;

/** Bytes can be sent beside files only, as multipart. */
type FieldValue = FormValue | Uint8Array;

/** Each value of a list is a field of its own; `undefined` is left out, `null` is empty. */
export type FormFields =
  | Readonly<Record<string, FieldValue | readonly FieldValue[]>>
  | ReadonlyMap<string, FieldValue | readonly FieldValue[]>
  | readonly (readonly [name: string, value: FieldValue | readonly FieldValue[]])[]
  | URLSearchParams
  | FormData;

/** What a form holds: text, bytes and, in the platform's `FormData`, files. */
export type Field = readonly [name: string, value: string | Uint8Array | Blob];

/** Fields one by one, in order. Throws a `TypeError` that names what no form can hold. */
export function fieldsOf(data: FormFields): Field[] {
  const isFormData = tagOf(data) === "FormData";
  const fields: Field[] = [];
  for (const [name, value] of pairsOf(data, "data")) {
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (each === undefined) continue;
      if (each instanceof Uint8Array || (isFormData && isBlob(each))) fields.push([name, each]);
      else if (each === null) fields.push([name, ""]);
      else if (isPrimitive(each)) fields.push([name, String(each)]);
      else
        throw new TypeError(
          `The field ${JSON.stringify(name)} is text, a number, a boolean, null or a list of them, not ${tagOf(each)}. Send files as files.`,
        );
    }
  }
  return fields;
}

/** Names and values, out of a record, a map or a list of pairs. */
export function* pairsOf(input: object, what: string): Generator<[name: string, value: unknown]> {
  if (typeof input !== "object" || input === null)
    throw new TypeError(`${what} is an object or pairs of names and values, not ${tagOf(input)}.`);
  const pairs: Iterable<unknown> = Symbol.iterator in input ? (input as Iterable<unknown>) : Object.entries(input);
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2)
      throw new TypeError(`${what} holds pairs of a name and a value, and no ${tagOf(pair)} besides.`);
    const [name, value] = pair as [unknown, unknown];
    if (typeof name !== "string") throw new TypeError(`A name in ${what} is text, not ${tagOf(name)}.`);
    yield [name, value];
  }
}

function isPrimitive(value: unknown): value is string | number | boolean | bigint {
  return ["string", "number", "boolean", "bigint"].includes(typeof value);
}

/** Fields as `application/x-www-form-urlencoded`. */
export function encodeForm(fields: readonly Field[]): EncodedBody {
  if (fields.length === 0) return noBody;
  const pairs = fields.map(([name, value]) => {
    if (typeof value !== "string")
      throw new TypeError(`The field ${JSON.stringify(name)} is bytes, which a form without files cannot hold.`);
    return `${formEncode(name)}=${formEncode(value)}`;
  });
  return encodeText(pairs.join("&"), "application/x-www-form-urlencoded");
}
