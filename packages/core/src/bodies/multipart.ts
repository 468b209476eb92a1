import { joinedChunks } from "@trunkline/transport";
import { described, type EncodedBody } from "./content.ts";
import { disposition, type FileInput, filePart, type Part } from "./file-field.ts";
import type { Field } from "./form-fields.ts";
import { type Chunks, canReplay, StreamedContent } from "./replay.ts";

const encoder = new TextEncoder();

/**
 * Fields, then files, as `multipart/form-data`. RFC 7578.
 * Bytes that are here make a body of bytes; with a stream or a `Blob` among them it is a stream too, whose length is known if all of theirs are.
 */
export function encodeMultipart(
  fields: readonly Field[],
  files: readonly (readonly [name: string, file: FileInput])[],
  contentType: string | null,
): EncodedBody {
  const boundary = boundaryIn(contentType) ?? randomBoundary();
  const parts = [...fields.map(fieldPart), ...files.map(([name, file]) => filePart(name, file))];
  const pieces = parts.flatMap(({ head, body }): (Uint8Array | StreamedContent)[] => {
    const before = encoder.encode(`--${boundary}\r\n${head}\r\n\r\n`);
    return body === null ? [before, lineEnd] : [before, body, lineEnd];
  });
  pieces.push(encoder.encode(`--${boundary}--\r\n`));
  const type = `multipart/form-data; boundary=${boundary}`;
  return described(pieces.every((piece) => piece instanceof Uint8Array) ? joinedChunks(pieces) : inOrder(pieces), type);
}

const lineEnd = encoder.encode("\r\n");

function fieldPart([name, value]: Field): Part {
  if (typeof value === "string") return { head: disposition(name), body: encoder.encode(value) };
  return value instanceof Uint8Array ? { head: disposition(name), body: value } : filePart(name, value);
}

/** The boundary that the caller's own Content-Type names. RFC 2046 §5.1.1. */
function boundaryIn(contentType: string | null): string | null {
  if (contentType?.startsWith("multipart/form-data") !== true) return null;
  for (const parameter of contentType.split(";").slice(1)) {
    const [, boundary] = /^boundary=(.*)$/i.exec(parameter.trim()) ?? [];
    if (boundary !== undefined) return boundary.replace(/^"+/, "").replace(/"+$/, "");
  }
  return null;
}

function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function inOrder(pieces: readonly (Uint8Array | StreamedContent)[]): StreamedContent {
  let length: number | null = 0;
  for (const piece of pieces) length = length === null || piece.length === null ? null : length + piece.length;
  return new StreamedContent(() => chained(pieces), length, !pieces.every(canReplay));
}

function chained(pieces: readonly (Uint8Array | StreamedContent)[]): Chunks {
  const opened = pieces.map((piece) => (piece instanceof StreamedContent ? piece.open() : [piece]));
  return opened.every((chunks) => Symbol.iterator in chunks) ? allOfSync(opened) : allOf(opened);
}

async function* allOf(streams: readonly Chunks[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunks of streams) yield* chunks;
}

function* allOfSync(streams: readonly Iterable<Uint8Array>[]): Generator<Uint8Array, void, undefined> {
  for (const chunks of streams) yield* chunks;
}
