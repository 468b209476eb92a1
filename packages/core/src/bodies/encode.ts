import { formEncode } from "./form-encode.ts";
import { type Chunks, StreamedContent } from "./replay.ts";

/** Sent as it is. A function is called for each sending, so that a redirect or a retry can send it again. */
export type Content = string | Uint8Array | ArrayBuffer | Chunks | (() => Chunks);

export type FormValue = string | number | boolean | bigint | null | undefined;
export type FormFields = Readonly<Record<string, FormValue | readonly FormValue[]>>;

/** At most one of the three. */
export interface BodyOptions {
  /** Text (as UTF-8), bytes, or a stream of bytes. */
  readonly content?: Content | undefined;
  /** Fields of a form, sent as `application/x-www-form-urlencoded`. */
  readonly data?: FormFields | undefined;
  /** Any value JSON can hold; `null` is sent, `undefined` is not. NaN, Infinity, BigInt and functions are refused. */
  readonly json?: unknown;
}

export interface EncodedBody {
  readonly body: Uint8Array | StreamedContent | null;
  /** Flat, in wire order: length or framing first, then the type. */
  readonly headers: readonly string[];
}

const encoder = new TextEncoder();
const empty: EncodedBody = { body: null, headers: [] };

/** Bytes or a stream, and the headers that describe them. */
export function encodeBody(options: BodyOptions): EncodedBody {
  const { content, data, json } = options;
  const given = [content, data, json].filter((body) => body !== undefined).length;
  if (given === 0) return empty;
  if (given > 1) throw new TypeError("A request has one body: pass one of content, data and json.");
  if (content !== undefined) return encodeContent(content);
  if (data !== undefined) return described(encoder.encode(formText(data)), "application/x-www-form-urlencoded");
  return described(encoder.encode(jsonText(json)), "application/json");
}

function encodeContent(content: Content): EncodedBody {
  if (typeof content === "string") return described(encoder.encode(content));
  if (content instanceof Uint8Array) return described(content);
  if (content instanceof ArrayBuffer) return described(new Uint8Array(content));
  if (typeof content === "function" || (typeof content === "object" && content !== null && isIterable(content)))
    return { body: new StreamedContent(content), headers: ["Transfer-Encoding", "chunked"] };
  throw new TypeError(
    `content is text, bytes, an iterable of bytes or a function that returns one, not ${typeof content}. For an object pass json or data.`,
  );
}

function described(body: Uint8Array, type?: string): EncodedBody {
  if (body.length === 0) return empty;
  const length = ["Content-Length", String(body.length)];
  return { body, headers: type === undefined ? length : [...length, "Content-Type", type] };
}

function isIterable(value: object): value is Chunks {
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

function formText(fields: FormFields): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const values: readonly FormValue[] = Array.isArray(value) ? (value as readonly FormValue[]) : [value as FormValue];
    for (const each of values)
      if (each !== undefined) pairs.push(`${formEncode(name)}=${formEncode(each === null ? "" : String(each))}`);
  }
  return pairs.join("&");
}

/** Compact JSON; what JSON cannot hold is refused rather than silently turned into `null` or left out. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (
      (typeof each === "number" && !Number.isFinite(each)) ||
      typeof each === "bigint" ||
      typeof each === "function" ||
      typeof each === "symbol"
    )
      throw new TypeError(
        `json cannot hold ${typeof each === "number" ? String(each) : `a ${typeof each}`}${key === "" ? "" : ` at ${JSON.stringify(key)}`}.`,
      );
    return each;
  });
}
