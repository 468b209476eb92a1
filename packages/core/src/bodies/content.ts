import { type Chunks, StreamedContent } from "./replay.ts";
import { tagOf } from "./tag-of.ts";

/** Bytes that are here or will come. A function is called for each sending, so that a redirect or a retry can send it again. */
export type Content =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | Chunks
  | ReadableStream<Uint8Array>
  | (() => Chunks | ReadableStream<Uint8Array>);

export interface EncodedBody {
  readonly body: Uint8Array | StreamedContent | null;
  /** Flat, in wire order: length or framing first, then the type. */
  readonly headers: readonly string[];
}

export const noBody: EncodedBody = { body: null, headers: [] };

const encoder = new TextEncoder();

/** Bytes or a stream, and their length where it is known. */
export function encodeContent(content: Content, name = "content"): EncodedBody {
  if (typeof content === "string") return described(encoder.encode(content));
  if (content instanceof Uint8Array) return described(content);
  if (ArrayBuffer.isView(content))
    return described(new Uint8Array(content.buffer, content.byteOffset, content.byteLength));
  if (content instanceof ArrayBuffer) return described(new Uint8Array(content));
  if (isBlob(content))
    return content.size === 0
      ? noBody
      : described(new StreamedContent(() => content.stream(), content.size), content.type);
  if (typeof content === "function" || isStream(content)) return described(new StreamedContent(content as Chunks));
  throw new TypeError(
    `${name} is text, bytes, a Blob, an iterable of bytes or a function that returns one, not ${tagOf(content)}.${name === "content" ? " For an object pass json or data." : ""}`,
  );
}

/** The headers of a body: its length, or that it has none, and its type. */
export function described(body: Uint8Array | StreamedContent, type = ""): EncodedBody {
  const { length } = body;
  const headers = length === null ? ["Transfer-Encoding", "chunked"] : ["Content-Length", String(length)];
  if (type !== "") headers.push("Content-Type", type);
  return length === 0 && type === "" ? noBody : { body, headers };
}

/** Text and its type. */
export function encodeText(text: string, type: string): EncodedBody {
  return described(encoder.encode(text), type);
}

/** By its shape, since there may be several classes of it: the platform's and those that packages bring. */
export function isBlob(value: unknown): value is Blob {
  const tag = tagOf(value);
  return tag === "Blob" || tag === "File";
}

// Text would come out of it, in an encoding that nobody chose.
function isStream(value: unknown): value is Chunks {
  if (typeof value !== "object" || value === null) return false;
  if ("readableEncoding" in value && typeof value.readableEncoding === "string")
    throw new TypeError(
      `A stream that is sent gives bytes; this one has its encoding set to ${JSON.stringify(value.readableEncoding)}.`,
    );
  return (
    (Symbol.iterator in value || Symbol.asyncIterator in value || "getReader" in value) && !forms.has(tagOf(value))
  );
}

// They iterate, but not over bytes.
const forms: ReadonlySet<string> = new Set(["FormData", "URLSearchParams", "String", "Map"]);
