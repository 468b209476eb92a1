import { encodeText, type EncodedBody, isBlob, noBody } from "./content.ts";
import { formEncode } from "./form-encode.ts";
import { pairsOf } from "./pairs.ts";
import { scalarText } from "./scalar.ts";
import { tagOf } from "./tag-of.ts";

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
      else fields.push([name, scalarText(each, "The field", name, " Send files as files.")]);
    }
  }
  return fields;
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
