import { type Content, encodeContent, isBlob } from "./content.ts";
import { mediaTypeOf } from "./media-types.ts";
import { pairsOf } from "./pairs.ts";
import type { StreamedContent } from "./replay.ts";
import { isToken } from "./token.ts";

/** A file with what is said of it. What is left out is found: the name in a `File` or a Node stream, the type in a `Blob`, else by the extension. */
export interface FileParts {
  /** `null`: none is sent, nor a type. */
  readonly filename?: string | null | undefined;
  readonly content: Content;
  readonly type?: string | null | undefined;
  /** More headers of its part; a Content-Type among them wins. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export type FileTuple = readonly [
  filename: string | null,
  content: Content,
  type?: string | null,
  headers?: Readonly<Record<string, string>>,
];

export type FileInput = Content | FileParts | FileTuple;

/** Files by the names of their fields; pairs, where a name has several. */
export type Files =
  | Readonly<Record<string, FileInput | undefined>>
  | ReadonlyMap<string, FileInput>
  | readonly (readonly [name: string, file: FileInput])[];

/** One part of a multipart body: its headers, without the empty line after them, and what it holds. */
export interface Part {
  readonly head: string;
  readonly body: Uint8Array | StreamedContent | null;
}

export function filesOf(files: Files): [name: string, file: FileInput][] {
  const found: [string, FileInput][] = [];
  for (const [name, file] of pairsOf(files, "files")) if (file !== undefined) found.push([name, file as FileInput]);
  return found;
}

export function filePart(name: string, file: FileInput): Part {
  const { filename: given, content, type, headers = {} } = partsOf(name, file);
  const { body } = encodeContent(content, `The file ${JSON.stringify(name)}`);
  const filename = given === undefined ? nameOf(content) : given;
  const contentType = type ?? typeOf(content, filename);
  const lines = Object.entries(headers);
  if (contentType !== null && !lines.some(([header]) => header.toLowerCase().includes("content-type")))
    lines.push(["Content-Type", contentType]);
  return { head: [disposition(name, filename), ...lines.map((line) => checkedLine(name, line))].join("\r\n"), body };
}

/** Content-Disposition of a part. */
export function disposition(name: string, filename?: string | null): string {
  const field = `Content-Disposition: form-data; name="${escaped(name)}"`;
  return filename ? `${field}; filename="${escaped(filename)}"` : field;
}

function partsOf(name: string, file: FileInput): FileParts {
  if (!isTuple(file)) return isParts(file) ? file : { content: file };
  const [filename, content, type, headers] = file;
  if (file.length >= 2 && (filename === null || typeof filename === "string"))
    return { filename, content, type, headers };
  throw new TypeError(
    `The file ${JSON.stringify(name)} is a list, which has to be [filename, content, type?, headers?]. For several files of one name pass pairs: [[name, file], [name, file]].`,
  );
}

// A File has a name, and a stream in Node that reads a file has its path.
function nameOf(content: Content): string {
  const { name, path } = content as { readonly name?: unknown; readonly path?: unknown };
  const found = typeof content === "function" ? undefined : (name ?? path);
  return typeof found === "string"
    ? found.slice(Math.max(found.lastIndexOf("/"), found.lastIndexOf("\\")) + 1)
    : "upload";
}

function typeOf(content: Content, filename: string | null): string | null {
  if (isBlob(content) && content.type !== "") return content.type;
  return filename ? mediaTypeOf(filename) : null;
}

function isTuple(file: FileInput): file is FileTuple {
  return Array.isArray(file);
}

function isParts(file: Content | FileParts): file is FileParts {
  return typeof file === "object" && file !== null && "content" in file;
}

// As HTML forms do it, and as httpx does what they do not: a backslash is doubled.
function escaped(text: string): string {
  return text.replace(/["\\\0-\u001a\u001c-\u001f]/g, (character) =>
    character === "\\" ? "\\\\" : encodeURIComponent(character),
  );
}

function checkedLine(file: string, [name, value]: [string, string]): string {
  const line = `${name}: ${value}`;
  if (isToken(name) && typeof value === "string" && !/[\r\n\0]/.test(value)) return line;
  throw new TypeError(
    `The file ${JSON.stringify(file)} has the header ${JSON.stringify(line)}, which cannot be sent: its name is a token, its value one line.`,
  );
}
