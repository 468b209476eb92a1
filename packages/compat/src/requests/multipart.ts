import { DiskFile } from "./disk-file.ts";
import { type Fields, fieldPairs } from "./form-encode.ts";

export type FileContent = string | Uint8Array | ArrayBuffer | Blob | DiskFile;
/** A file's content, or its name and content, and then its type and headers where they are given. */
export type FileInput =
  | FileContent
  | readonly [name: string | null, content: FileContent]
  | readonly [name: string | null, content: FileContent, type: string | null]
  | readonly [
      name: string | null,
      content: FileContent,
      type: string | null,
      headers: Readonly<Record<string, string>>,
    ];
export type Files = Readonly<Record<string, FileInput | null>> | readonly (readonly [field: string, file: FileInput])[];

/** Bytes, or what is read while it is sent. */
export type Part = Uint8Array | Blob | DiskFile;

export interface Multipart {
  readonly parts: readonly Part[];
  readonly contentType: string;
}

const encoder = new TextEncoder();

/** Fields first, then files, as a form with files is sent. */
export function multipart(data: Fields | null, files: Files): Multipart {
  const boundary = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const parts: Part[] = [];
  const add = (head: string, content: Part): void => {
    parts.push(encoder.encode(`--${boundary}\r\n${head}\r\n`), content, encoder.encode("\r\n"));
  };
  if (data !== null) for (const [name, value] of fieldPairs(data)) add(disposition(name, null), encoder.encode(value));
  for (const [field, file] of Array.isArray(files)
    ? (files as readonly (readonly [string, FileInput])[])
    : Object.entries(files)) {
    if (file === null) continue;
    const { name, content, type, headers } = described(field, file);
    const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}\r\n`);
    add(`${disposition(field, name)}${type === null ? "" : `Content-Type: ${type}\r\n`}${lines.join("")}`, content);
  }
  parts.push(encoder.encode(`--${boundary}--\r\n`));
  return { parts, contentType: `multipart/form-data; boundary=${boundary}` };
}

function described(
  field: string,
  file: FileInput,
): {
  readonly name: string | null;
  readonly content: Part;
  readonly type: string | null;
  readonly headers: Readonly<Record<string, string>>;
} {
  if (!Array.isArray(file)) {
    const content = file as FileContent;
    return { name: nameOf(content) ?? field, content: partOf(content), type: null, headers: {} };
  }
  const [name, content, type = null, headers = {}] = file as readonly [
    string,
    FileContent,
    string?,
    Record<string, string>?,
  ];
  return { name, content: partOf(content), type, headers };
}

function nameOf(content: FileContent): string | null {
  if (content instanceof DiskFile) return content.name.replace(/^.*[/\\]/s, "");
  return content instanceof Blob && "name" in content ? String(content.name) : null;
}

function partOf(content: FileContent): Part {
  if (typeof content === "string") return encoder.encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content;
}

function disposition(name: string, filename: string | null): string {
  const file = filename === null ? "" : `; filename="${escaped(filename)}"`;
  return `Content-Disposition: form-data; name="${escaped(name)}"${file}\r\n`;
}

/** As browsers write them in a form. */
function escaped(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}
