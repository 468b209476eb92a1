import { joinedChunks } from "@trunkline/transport";
import { InvalidJSONError, ValueError } from "./errors.ts";
import { type Fields, formEncoded } from "./form-encode.ts";
import { DiskFile } from "./disk-file.ts";
import { type Files, multipart, type Part } from "./multipart.ts";

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
/** A form, text, bytes, a file, or a stream of bytes. A function makes the stream anew for each sending. */
export type Data =
  | Fields
  | string
  | Uint8Array
  | ArrayBuffer
  | Blob
  | Chunks
  | ReadableStream<Uint8Array>
  | (() => Chunks);

/** A body that is made while it is sent. */
export class BodyStream implements Iterable<Uint8Array>, AsyncIterable<Uint8Array> {
  readonly #open: () => Chunks;
  /** Bytes; `null` where it is known at the end only. */
  readonly length: number | null;
  /** It can be sent again, for a redirect, a retry or an auth. */
  readonly canRewind: boolean;
  #wasOpened = false;

  constructor(open: () => Chunks, length: number | null, canRewind: boolean) {
    this.#open = open;
    this.length = length;
    this.canRewind = canRewind;
  }

  /** Whether somebody has begun to send what cannot be sent twice. */
  get isSpent(): boolean {
    return this.#wasOpened && !this.canRewind;
  }

  open(): Chunks {
    this.#wasOpened = true;
    return this.#open();
  }

  [Symbol.iterator](): Iterator<Uint8Array> {
    const chunks = this.open();
    if (Symbol.iterator in chunks) return chunks[Symbol.iterator]();
    throw new TypeError("The body is asynchronous; the synchronous entry cannot send it.");
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return eachOf(this.open());
  }
}

export type Body = string | Uint8Array | BodyStream | null;

export interface PreparedBody {
  readonly body: Body;
  readonly contentType: string | null;
}

/** What of data, files and json is sent, and its type. */
export function preparedBody(data: Data | null, files: Files | null, json: unknown): PreparedBody {
  const given = isEmpty(data) ? null : data;
  if (given === null && json !== undefined && json !== null && isEmpty(files))
    return { body: jsonText(json), contentType: "application/json" };
  if (given !== null && isStream(given)) {
    if (!isEmpty(files)) throw new TypeError("Streamed bodies and files are mutually exclusive.");
    return { body: streamOf(given), contentType: null };
  }
  if (files !== null && !isEmpty(files)) {
    if (typeof given === "string" || given instanceof Uint8Array) throw new ValueError("Data must not be a string.");
    const { parts, contentType } = multipart(given as Fields | null, files);
    return { body: partsBody(parts), contentType };
  }
  if (given === null) return { body: null, contentType: null };
  if (typeof given === "string" || given instanceof Uint8Array) return { body: given, contentType: null };
  if (given instanceof ArrayBuffer) return { body: new Uint8Array(given), contentType: null };
  return { body: formEncoded(given), contentType: "application/x-www-form-urlencoded" };
}

/** Bytes of a body, where that is known before it is sent. */
export function bodyLength(body: Body): number | null {
  if (body === null) return 0;
  return typeof body === "string" ? new TextEncoder().encode(body).length : body.length;
}

function jsonText(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new InvalidJSONError("Out of range float values are not JSON compliant");
    return value;
  });
}

function partsBody(parts: readonly Part[]): Body {
  if (parts.every((part) => part instanceof Uint8Array)) return joinedChunks(parts);
  const streams = parts.map((part) => (part instanceof Uint8Array ? part : streamOf(part)));
  const length = streams.reduce((sum, part) => sum + (part.length ?? 0), 0);
  const isSync = !parts.some((part) => part instanceof Blob);
  return new BodyStream(() => (isSync ? eachPartSync(streams) : eachPart(streams)), length, true);
}

async function* eachPart(parts: readonly (Uint8Array | BodyStream)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts)
    if (part instanceof Uint8Array) yield part;
    else yield* part;
}

function* eachPartSync(parts: readonly (Uint8Array | BodyStream)[]): Generator<Uint8Array> {
  for (const part of parts)
    if (part instanceof Uint8Array) yield part;
    else yield* part;
}

async function* eachOf(chunks: Chunks | ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks as AsyncIterable<Uint8Array | string>)
    yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}

function streamOf(data: Blob | Chunks | ReadableStream<Uint8Array> | (() => Chunks)): BodyStream {
  if (data instanceof Blob) return new BodyStream(() => data.stream(), data.size, true);
  if (data instanceof DiskFile) return diskStream(data);
  if (typeof data === "function") return new BodyStream(data, null, true);
  // Generators and streams cannot start over; an iterable that makes an iterator each time can.
  const isOneTime = "next" in data || "getReader" in data || "pipe" in data;
  return new BodyStream(() => data, null, !isOneTime);
}

/** From where the file stands now, however often it is sent. */
function diskStream(file: DiskFile): BodyStream {
  const position = file.tell();
  const open = (): DiskFile => {
    file.seek(position);
    return file;
  };
  return new BodyStream(open, file.length, true);
}

function isStream(data: Data): data is Blob | Chunks | ReadableStream<Uint8Array> | (() => Chunks) {
  if (typeof data === "function" || data instanceof Blob) return true;
  if (typeof data !== "object" || Array.isArray(data) || ArrayBuffer.isView(data)) return false;
  if (data instanceof URLSearchParams || data instanceof Map || data instanceof ArrayBuffer) return false;
  return Symbol.iterator in data || Symbol.asyncIterator in data || "getReader" in data;
}

function isEmpty(value: Data | Files | null): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Uint8Array) return value.length === 0;
  return Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length === 0;
}
