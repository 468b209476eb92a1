import { baseName, isControl, nameOf, relativePath } from "./file-name.ts";
import { type FormEntry, isAsyncIterable, isReadableStream, type Uploadable } from "./form-entries.ts";
import { streamOf } from "./stream-of.ts";
import { checkedType, StreamingFile } from "./streaming-file.ts";

const encoder = new TextEncoder();

/** A form of which nothing is read before it is sent. */
export function multipartStream(
  entries: readonly FormEntry[],
  keepsFolders: boolean,
): { readonly content: ReadableStream<Uint8Array>; readonly boundary: string } {
  const boundary = `openai-${crypto.randomUUID()}`;
  // Here, so that a bad name is refused before anything is sent.
  const heads = entries.map((entry) => headOf(entry, keepsFolders));
  return { content: streamOf(parts(entries, heads, boundary)), boundary };
}

async function* parts(
  entries: readonly FormEntry[],
  heads: readonly string[],
  boundary: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const [at, { value }] of entries.entries()) {
    yield encoder.encode(`--${boundary}\r\n${heads[at]}\r\n\r\n`);
    if (typeof value === "object") yield* bytesOf(value instanceof StreamingFile ? value.data : value);
    else yield encoder.encode(String(value));
    yield encoder.encode("\r\n");
  }
  yield encoder.encode(`--${boundary}--\r\n`);
}

function headOf({ key, value }: FormEntry, keepsFolders: boolean): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(key)}"`;
  if (typeof value !== "object") return disposition;
  return `${disposition}; filename="${quoted(fileName(value, keepsFolders))}"\r\nContent-Type: ${typeOf(value)}`;
}

function fileName(value: Uploadable, keepsFolders: boolean): string {
  if (!(value instanceof StreamingFile)) return nameOf(value, keepsFolders) ?? "unknown_file";
  const { name } = value;
  return keepsFolders ? relativePath(name) : (baseName(name) ?? "unknown_file");
}

function typeOf(value: Uploadable): string {
  const type =
    value instanceof StreamingFile || value instanceof Blob
      ? value.type
      : value instanceof Response
        ? value.headers.get("content-type")
        : null;
  return checkedType(type || "application/octet-stream");
}

async function* bytesOf(value: unknown): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof value === "string") yield encoder.encode(value);
  else if (ArrayBuffer.isView(value)) yield new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  else if (value instanceof ArrayBuffer) yield new Uint8Array(value);
  else if (value instanceof Response) yield* bytesOf(value.body ?? (await value.blob()));
  else if (value instanceof Blob) yield* bytesOf(value.stream());
  else if (isAsyncIterable(value)) for await (const chunk of value) yield* bytesOf(chunk);
  else if (isReadableStream(value)) yield* chunksOf(value);
  else throw new TypeError(`Invalid streaming file chunk: ${String(value)}`);
}

// Not every browser iterates over its streams.
async function* chunksOf(stream: ReadableStream<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        isDone = true;
        return;
      }
      yield* bytesOf(value);
    }
  } finally {
    if (!isDone) await reader.cancel();
  }
}

function quoted(text: string): string {
  return Array.from(text, (character) =>
    isControl(character) || character === '"' || character === "\\" ? encodeURIComponent(character) : character,
  ).join("");
}
