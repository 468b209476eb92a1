import { brotliCompressSync, gzipSync } from "node:zlib";
import { blockEtagOf, blockOf, downloadSizes } from "./block.ts";
import { eventsOf } from "./event-data.ts";
import { largeList, type ListCoding, listCodings, listEtagOf, listOf, smallList } from "./list.ts";
import { etagOf, userOf } from "./user.ts";

/** A 200 but for its framing. */
export interface ServerAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const encoders: Readonly<Record<ListCoding, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzipSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
};

/** What a GET of this target is answered with, whatever its query; `null` for one that nobody asks for. */
export function answerOf(target: string): ServerAnswer | null {
  const [, kind, number, coding] = /^\/(users|blocks|events|lists)\/(\d+)(?:\.(\w+))?(?:\?.*)?$/.exec(target) ?? [];
  if (kind === "users" && coding === undefined) return userAnswer(Number(number));
  if (kind === "events" && coding === undefined) return eventsAnswer(Number(number));
  if (kind === "blocks" && coding === undefined) return blockAnswer(Number(number));
  const known = listCodings.find((each) => each === coding);
  return kind === "lists" && known !== undefined ? listAnswer(Number(number), known) : null;
}

function userAnswer(id: number): ServerAnswer {
  const headers = { "Content-Type": "application/json", ETag: etagOf(id) };
  return { headers, body: Buffer.from(JSON.stringify(userOf(id))) };
}

function eventsAnswer(count: number): ServerAnswer {
  const headers = { "Content-Type": "text/event-stream", ETag: etagOf(count) };
  return { headers, body: Buffer.from(eventsOf(count)) };
}

function blockAnswer(size: number): ServerAnswer | null {
  if (!downloadSizes.includes(size)) return null;
  return { headers: { "Content-Type": "application/octet-stream", ETag: blockEtagOf(size) }, body: blockOf(size) };
}

function listAnswer(size: number, coding: ListCoding): ServerAnswer | null {
  if (size !== smallList && size !== largeList) return null;
  const headers = { "Content-Type": "application/json", "Content-Encoding": coding, ETag: listEtagOf(size) };
  return { headers, body: encoders[coding](listOf(size)) };
}
