import type { FormOptions } from "../uploads/form-body.ts";
import { streamOf } from "../uploads/stream-of.ts";
import type { Call } from "./call.ts";
import { HeaderLayers } from "./header-layers.ts";
import { queryText } from "./query.ts";

/** A body as it is sent, by `fetch` too. */
export interface EncodedBody {
  readonly content: BodyInit | null;
  /** What the body says of itself, below the call's own headers; `null` where the content itself tells. */
  readonly type: string | null;
  /** Read while it is sent, so it cannot be sent again. */
  readonly isStream: boolean;
  /** The same of a form, for those who are not `fetch`. */
  readonly asBlob?: () => Blob;
}

/** A call as it is sent. */
export interface EncodedCall {
  readonly call: Call;
  readonly url: string;
  readonly body: EncodedBody;
}

/** What the attempts of a call have in common: each begins with what a hook has made of the one before. */
export interface Prepared {
  call: Call;
  encoded: EncodedCall | Promise<EncodedCall> | null;
}

/** Writes a body as a form; undefined for one that goes as JSON. */
export type FormEncoding = (body: unknown, options: FormOptions) => Promise<EncodedBody> | undefined;

const json = "application/json";
const form = "application/x-www-form-urlencoded";

const none: EncodedBody = { content: null, type: null, isStream: false };
const typeAlone: EncodedBody = { content: null, type: json, isStream: false };

/** The body of a call. `fetch` is asked whether it can send forms. */
export function encodedBody(call: Call, fetch: FormOptions["fetch"]): EncodedBody | Promise<EncodedBody> {
  const { encoding, options } = call;
  const hasOwn = "body" in options;
  const body = hasOwn ? options.body : call.body;
  const asForm =
    typeof encoding === "function" ? encoding(body, { fetch, keepsFolders: call.keepsFolders === true }) : undefined;
  if (asForm !== undefined) return asForm;
  if (body === undefined) return encoding === "none" && !hasOwn ? none : typeAlone;
  if (!body) return none;
  return encodedAny(body, call);
}

function encodedAny(body: unknown, call: Call): EncodedBody {
  if (body instanceof ReadableStream) return { content: body as BodyInit, type: null, isStream: true };
  if (isWhole(body)) return { content: body, type: null, isStream: false };
  if (isIterated(body)) return { content: streamOf(body), type: null, isStream: true };
  const type = typeOf(call);
  if (typeof body === "string" && type !== undefined) return { content: body, type: null, isStream: false };
  if (typeof body === "object" && body !== null && type === form)
    return { content: queryText(body), type: form, isStream: false };
  return { content: JSON.stringify(body), type: json, isStream: false };
}

/** What the call says of its body. */
function typeOf({ headers, options }: Call): string | undefined {
  if (headers === undefined && options.headers === undefined) return undefined;
  return new HeaderLayers().add(headers).add(options.headers).get("content-type");
}

function isWhole(body: unknown): body is ArrayBuffer | Uint8Array<ArrayBuffer> | Blob | FormData | URLSearchParams {
  if (ArrayBuffer.isView(body)) return true;
  return [ArrayBuffer, Blob, FormData, URLSearchParams].some((Kind) => body instanceof Kind);
}

function isIterated(body: unknown): body is AsyncIterable<Uint8Array> | IterableIterator<Uint8Array> {
  if (typeof body !== "object" || body === null) return false;
  return Symbol.asyncIterator in body || (Symbol.iterator in body && "next" in body && typeof body.next === "function");
}
