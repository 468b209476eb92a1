import { StreamingFile } from "./streaming-file.ts";

/** Something that is a file by what it holds: whole, or still to be read. */
export type Uploadable = File | Blob | Response | StreamingFile | AsyncIterable<unknown> | ReadableStream<unknown>;

type FieldValue = string | number | boolean | Uploadable;

export interface FormEntry {
  readonly key: string;
  readonly value: FieldValue;
}

/** The fields of a form: `a[b]` for what is nested, `a[]` for each of a list. Throws a `TypeError` for `null`. */
export function formEntries(body: unknown): FormEntry[] {
  const entries: FormEntry[] = [];
  if (typeof body === "object" && body !== null)
    for (const [key, value] of Object.entries(body)) collect(entries, key, value);
  return entries;
}

function collect(entries: FormEntry[], key: string, value: unknown): void {
  if (value === undefined) return;
  if (value === null)
    throw new TypeError(`Received null for "${key}"; to pass null in FormData, you must use the string 'null'`);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isUploadable(value))
    entries.push({ key, value });
  else if (Array.isArray(value)) for (const each of value) collect(entries, `${key}[]`, each);
  else if (typeof value === "object")
    for (const [name, each] of Object.entries(value)) collect(entries, `${key}[${name}]`, each);
  else
    throw new TypeError(
      `Invalid value given to form, expected a string, number, boolean, object, Array, File or Blob but got ${value as string} instead`,
    );
}

function isUploadable(value: unknown): value is Uploadable {
  return value instanceof Blob || value instanceof Response || isStreamed(value);
}

/** Its bytes come while it is sent. */
export function isStreamed(value: unknown): value is StreamingFile | AsyncIterable<unknown> | ReadableStream<unknown> {
  if (typeof value !== "object" || value === null || value instanceof Blob || value instanceof Response) return false;
  return value instanceof StreamingFile || isAsyncIterable(value) || isReadableStream(value);
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function";
}

export function isReadableStream(value: unknown): value is ReadableStream<unknown> {
  return typeof value === "object" && value !== null && "getReader" in value && typeof value.getReader === "function";
}

/** Whether a file is anywhere in a body. */
export function hasFile(body: unknown): boolean {
  if (isUploadable(body)) return true;
  return typeof body === "object" && body !== null && Object.values(body).some(hasFile);
}
