import { quotedPlus } from "./quoting.ts";

export type FieldValue = string | number | boolean | bigint | null | undefined;
export type Fields =
  | URLSearchParams
  | ReadonlyMap<string, FieldValue | readonly FieldValue[]>
  | Readonly<Record<string, FieldValue | readonly FieldValue[]>>
  | readonly (readonly [name: string, value: FieldValue | readonly FieldValue[]])[];

/** Names and values, of a list one each; what is `null` or `undefined` is left out. */
export function* fieldPairs(fields: Fields): Generator<readonly [name: string, value: string]> {
  const entries = Symbol.iterator in fields ? fields : Object.entries(fields);
  for (const [name, value] of entries as Iterable<readonly [string, FieldValue | readonly FieldValue[]]>)
    for (const item of Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue])
      if (item !== null && item !== undefined) yield [name, String(item)];
}

/** As in a query or a form. */
export function formEncoded(fields: Fields): string {
  return Array.from(fieldPairs(fields), ([name, value]) => `${quotedPlus(name)}=${quotedPlus(value)}`).join("&");
}
