import type { Answers } from "./answers.ts";
import type { ServedEvent } from "./example-events.ts";
import type { Operation } from "./operations.ts";
import { recordFromBracketed } from "./bracketed.ts";
import { partsOf } from "./multipart.ts";
import type { Arrived } from "./violations.ts";

/** An operation with what it is answered with. Plain data. */
export interface ServedOperation extends Operation {
  readonly served: Answers;
}

/** An answer before anything goes wrong with it. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  /** The body, in the pieces in which it is sent. */
  readonly pieces: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** The operation's answer to one request: its stream, its bytes, the page that was asked for, or its value. */
export function answerTo(operation: ServedOperation, arrived: Arrived): Answer {
  const { status, served } = operation;
  const given = parametersOf(arrived);
  const isStreamed = given["stream"] === true || given["stream"] === "true" || given["stream_format"] === "sse";
  if (isStreamed && served.events !== undefined)
    return { status, type: "text/event-stream", pieces: recordsFrom(operation, served.events) };
  if (served.bytes !== undefined) return { status, type: served.bytes, pieces: [everyByte] };
  if (served.value === undefined) return { status, type: undefined, pieces: [] };
  const value = served.isList ? pageOf(served.value, given["after"] ?? given["page"]) : served.value;
  const sent = given["encoding_format"] === "base64" ? withBase64(value) : value;
  return { status, type: "application/json", pieces: [JSON.stringify(sent)] };
}

/** Not all of them are text in any encoding. */
const everyByte: Uint8Array<ArrayBuffer> = Uint8Array.from({ length: 256 }, (_, at) => at);

/** Of query and body together; one that is not understood has none, and has been found wanting elsewhere. */
function parametersOf({ url, headers, body }: Arrived): Readonly<Record<string, unknown>> {
  const type = headers.get("content-type") ?? "";
  const query = Object.fromEntries(url.searchParams);
  try {
    const text = new TextDecoder();
    if (type.startsWith("application/json")) return { ...query, ...(JSON.parse(text.decode(body)) as object) };
    if (!type.startsWith("multipart/")) return query;
    const entries = partsOf(type, body).map(({ name, content }) => [name, text.decode(content)] as const);
    return { ...query, ...recordFromBracketed(entries) };
  } catch {
    return query;
  }
}

/** A stream's text, record by record, with what its kind ends on. */
function recordsFrom({ path }: Operation, events: readonly ServedEvent[]): readonly string[] {
  const records = events.map(({ event, data }) => {
    // Completions of both kinds have no names for their events.
    const name = event === undefined || path.endsWith("completions") ? "" : `event: ${event}\n`;
    return `${name}data: ${JSON.stringify(data)}\n\n`;
  });
  if (path.endsWith("completions")) return [...records, "data: [DONE]\n\n"];
  return path.startsWith("/threads") ? [...records, "event: done\ndata: [DONE]\n\n"] : records;
}

/** Two pages of a list: the first has two items and says that there is more, the one after a cursor has the last. */
function pageOf(value: unknown, cursor: unknown): unknown {
  const list = value as { readonly data: readonly unknown[] };
  const item = list.data[0];
  if (item === undefined) return value;
  const isLast = cursor !== undefined;
  const data = (isLast ? [3] : [1, 2]).map((number) => numbered(item, number));
  const page: Record<string, unknown> = { ...list, data, has_more: !isLast };
  const ids = data.map((each) => (each as { readonly id?: unknown }).id);
  for (const [key, id] of [
    ["first_id", ids[0]],
    ["last_id", ids.at(-1)],
  ] as const)
    if (Object.hasOwn(page, key)) page[key] = id ?? page[key];
  for (const key of ["next", "next_page"]) if (Object.hasOwn(page, key)) page[key] = isLast ? null : "cursor_2";
  return page;
}

function numbered(item: unknown, number: number): unknown {
  const id = (item as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" ? { ...(item as object), id: `${id}-${number}` } : item;
}

/** Embeddings as base64 of their little-endian single-precision numbers. */
function withBase64(value: unknown): unknown {
  const { data, ...rest } = value as { readonly data: readonly { readonly embedding: readonly number[] }[] };
  const encoded = data.map((item) => {
    const bytes = new DataView(new ArrayBuffer(item.embedding.length * 4));
    for (const [at, number] of item.embedding.entries()) bytes.setFloat32(at * 4, number, true);
    return { ...item, embedding: btoa(String.fromCharCode(...new Uint8Array(bytes.buffer))) };
  });
  return { ...rest, data: encoded };
}
