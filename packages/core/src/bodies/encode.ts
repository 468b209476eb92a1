import { type Content, encodeContent, type EncodedBody, encodeText, isBlob, noBody } from "./content.ts";
import { type Files, filesOf } from "./file-field.ts";
import { encodeForm, fieldsOf, type FormFields } from "./form-fields.ts";
import { encodeMultipart } from "./multipart.ts";
import { tagOf } from "./tag-of.ts";

/** One body: content, json, or data and files. */
export interface BodyOptions {
  /** Text (as UTF-8), bytes, a stream of bytes, or a form of the platform's. */
  readonly content?: Content | URLSearchParams | FormData | undefined;
  /** Fields of a form, sent as `application/x-www-form-urlencoded`, or beside `files` as `multipart/form-data`. */
  readonly data?: FormFields | undefined;
  /** Sent as `multipart/form-data`. */
  readonly files?: Files | undefined;
  /** Any value JSON can hold; `null` is sent, `undefined` is not. NaN, Infinity, BigInt and functions are refused. */
  readonly json?: unknown;
}

const noType = (): null => null;

/** Bytes or a stream, and the headers that describe them. The Content-Type that the caller gave may name the boundary of a multipart body. */
export function encodeBody(options: BodyOptions, contentType: () => string | null = noType): EncodedBody {
  if (!hasBody(options)) return noBody;
  const { content, data, files, json } = options;
  if (data !== undefined && isContent(data)) return encodeBody({ ...options, data: undefined, content: data });
  const fields = data === undefined ? [] : fieldsOf(data);
  const attached = files === undefined ? [] : filesOf(files);
  const isForm = fields.length > 0 || attached.length > 0;
  if (Number(content !== undefined) + Number(isForm) + Number(json !== undefined) > 1)
    throw new TypeError("A request has one body: pass one of content, data and json; files go with data.");
  if (content !== undefined) return encodeAny(content, contentType);
  if (attached.length > 0 || isFormData(data)) return encodeMultipart(fields, attached, contentType());
  return json === undefined ? encodeForm(fields) : encodeText(jsonText(json), "application/json");
}

export function hasBody({ content, data, files, json }: BodyOptions): boolean {
  return content !== undefined || data !== undefined || files !== undefined || json !== undefined;
}

/** The same for a response: of content, text, html and json the first that is given. */
export function encodeResponse(options: {
  readonly content?: BodyOptions["content"];
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly json?: unknown;
}): EncodedBody {
  const { content, text, html, json } = options;
  if (content !== undefined) return encodeAny(content, noType);
  if (text !== undefined) return encodeText(text, "text/plain; charset=utf-8");
  if (html !== undefined) return encodeText(html, "text/html; charset=utf-8");
  return json === undefined ? noBody : encodeText(jsonText(json), "application/json");
}

function encodeAny(content: NonNullable<BodyOptions["content"]>, contentType: () => string | null): EncodedBody {
  if (isFormData(content)) return encodeMultipart(fieldsOf(content), [], contentType());
  if (tagOf(content) === "URLSearchParams") return encodeForm(fieldsOf(content as URLSearchParams));
  return encodeContent(content as Content);
}

function isFormData(value: unknown): value is FormData {
  return tagOf(value) === "FormData";
}

// As httpx, which takes what is no form for content, and would rather not; hence it is not in the types.
function isContent(data: unknown): data is Content {
  if (typeof data !== "object" || data === null) return true;
  const isMade = "next" in data || "getReader" in data || "pipe" in data || Symbol.asyncIterator in data;
  return isMade || ArrayBuffer.isView(data) || data instanceof ArrayBuffer || isBlob(data);
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
