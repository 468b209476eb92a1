import { nameOf } from "./file-name.ts";
import { isAsyncIterable } from "./form-entries.ts";

/** What a file can be made of; text only inside of an iteration. */
export type ToFileInput =
  | File
  | Blob
  | Response
  | ArrayBuffer
  | ArrayBufferView
  | AsyncIterable<ArrayBuffer | ArrayBufferView | Blob | string>;

interface BlobLike {
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface FileLike extends BlobLike {
  readonly name: string;
  readonly lastModified: number;
}

/**
 * A `File` with all that the value holds, for methods that upload. The name is the value's own where none is given, or
 * `unknown_file`; so is the type. A `File` that has both already comes back as it is.
 */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options?: FilePropertyBag,
): Promise<File> {
  const given: unknown = await value;
  if (isFileLike(given)) return renamed(given, name, options);
  if (isResponseLike(given)) {
    const blob = await given.blob();
    return made([blob], name ?? nameOf(given), { ...options, type: options?.type ?? blob.type });
  }
  const parts = await partsOf(given);
  const typed = parts.find((part) => part instanceof Blob && part.type !== "") as Blob | undefined;
  return made(parts, name ?? nameOf(given), { ...options, type: options?.type ?? typed?.type ?? "" });
}

async function renamed(given: FileLike, name: string | null | undefined, options?: FilePropertyBag): Promise<File> {
  const { type = given.type, lastModified = given.lastModified } = options ?? {};
  const isFile = given instanceof File;
  const isSame = (name ?? given.name) === given.name && type === given.type && lastModified === given.lastModified;
  if (isFile && isSame && options?.endings === undefined) return given;
  return made([isFile ? given : await given.arrayBuffer()], name ?? given.name, { ...options, type, lastModified });
}

function made(parts: BlobPart[], name: string | undefined, options: FilePropertyBag): File {
  return new File(parts, name ?? "unknown_file", options);
}

async function partsOf(value: unknown): Promise<BlobPart[]> {
  if (typeof value === "string" || ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return [value as BlobPart];
  if (value instanceof Blob) return [value];
  if (isBlobLike(value)) return [new Blob([await value.arrayBuffer()], { type: value.type })];
  if (!isAsyncIterable(value)) throw unexpected(value);
  const parts: BlobPart[] = [];
  for await (const chunk of value) parts.push(...(await partsOf(chunk)));
  return parts;
}

function unexpected(value: unknown): Error {
  const isObject = typeof value === "object" && value !== null;
  const kind = (value as { readonly constructor?: { readonly name?: string } } | null | undefined)?.constructor?.name;
  const names = isObject ? Object.getOwnPropertyNames(value) : [];
  const shown = isObject ? `; props: [${names.map((each) => `"${each}"`).join(", ")}]` : "";
  return new Error(`Unexpected data type: ${typeof value}${kind ? `; constructor: ${kind}` : ""}${shown}`);
}

function has(value: unknown, kinds: Readonly<Record<string, "string" | "number" | "function">>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return Object.entries(kinds).every(([name, kind]) => typeof record[name] === kind);
}

function isBlobLike(value: unknown): value is BlobLike {
  const isBlob = {
    size: "number",
    type: "string",
    text: "function",
    slice: "function",
    arrayBuffer: "function",
  } as const;
  return has(value, isBlob);
}

function isFileLike(value: unknown): value is FileLike {
  return has(value, { name: "string", lastModified: "number" }) && isBlobLike(value);
}

function isResponseLike(value: unknown): value is Response {
  return has(value, { url: "string", blob: "function" });
}
