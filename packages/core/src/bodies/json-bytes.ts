import { joinedChunks } from "@trunkline/transport";
import { type Refuse, tooMuchWaits, waitingLimit } from "./line-blocks.ts";
import { EventData, type Separator, separators, unitOf } from "./ndjson.ts";
import { parsed, parsedSync, type Parser } from "./parsed.ts";

/** What `jsonOf` parses, as bytes: views of the chunks where a value is in one of them. */
export function jsonBytesOf(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string | null,
  refuse: Refuse,
): AsyncIterable<Uint8Array> {
  return parsed(chunks, bytesParser(contentType, refuse));
}

export function jsonBytesOfSync(
  chunks: Iterable<Uint8Array>,
  contentType: string | null,
  refuse: Refuse,
): Iterable<Uint8Array> {
  return parsedSync(chunks, bytesParser(contentType, refuse));
}

function bytesParser(contentType: string | null, refuse: Refuse): Parser<Uint8Array> {
  const unit = unitOf(contentType);
  return unit === "event" ? new EventDataBytes(refuse) : new TextBytes(unit, refuse);
}

/** Cuts bytes at the separator; the last text needs none. */
export class TextBytes implements Parser<Uint8Array> {
  readonly #unit: Separator;
  readonly #separator: number;
  readonly #refuse: Refuse;
  readonly #limit: number;
  #chunk: Uint8Array = new Uint8Array(0);
  #start = 0;
  #parts: Uint8Array[] = [];
  #waiting = 0;
  #hasBegun = false;

  /** `limit`: how many bytes of a text may wait for its end. */
  constructor(unit: Separator, refuse: Refuse, limit: number = waitingLimit) {
    this.#unit = unit;
    this.#separator = separators[unit].charCodeAt(0);
    this.#refuse = refuse;
    this.#limit = limit;
  }

  push(chunk: Uint8Array): void {
    // Of a Buffer the views would be Buffers, whose slice() does not copy.
    this.#chunk = joinedChunks([chunk]);
    this.#start = 0;
  }

  end(): void {
    this.push(Uint8Array.of(this.#separator));
  }

  next(): Uint8Array | undefined {
    const chunk = this.#chunk;
    while (this.#start < chunk.length) {
      const start = this.#start;
      const end = chunk.indexOf(this.#separator, start);
      if (end < 0) {
        this.#start = chunk.length;
        this.#parts.push(start === 0 ? chunk : chunk.subarray(start));
        this.#waiting += chunk.length - start;
        break;
      }
      this.#start = end + 1;
      const text = this.#ended(chunk.subarray(start, end));
      if (text !== undefined) return text;
    }
    if (this.#waiting > this.#limit) throw tooMuchWaits(this.#unit, this.#limit, this.#refuse);
    return undefined;
  }

  #ended(last: Uint8Array): Uint8Array | undefined {
    let text = last;
    if (this.#parts.length > 0) {
      this.#parts.push(last);
      text = joinedChunks(this.#parts);
      this.#parts = [];
      this.#waiting = 0;
    }
    if (this.#hasBegun) return trimmed(text);
    this.#hasBegun = true;
    // A byte order mark is no part of what it stands before.
    return trimmed(text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? text.subarray(3) : text);
  }
}

class EventDataBytes implements Parser<Uint8Array> {
  readonly #encoder = new TextEncoder();
  readonly #texts: EventData;

  constructor(refuse: Refuse) {
    this.#texts = new EventData(refuse);
  }

  push(chunk: Uint8Array): void {
    this.#texts.push(chunk);
  }

  end(): void {}

  next(): Uint8Array | undefined {
    for (let text = this.#texts.next(); text !== undefined; text = this.#texts.next()) {
      const data = trimmed(this.#encoder.encode(text));
      if (data !== undefined) return data;
    }
    return undefined;
  }
}

/** Without the white space around it, if there is anything else. No control character begins or ends JSON. */
function trimmed(text: Uint8Array): Uint8Array | undefined {
  let start = 0;
  let end = text.length;
  while (start < end && text[start]! <= 0x20) start += 1;
  while (end > start && text[end - 1]! <= 0x20) end -= 1;
  if (start === end) return undefined;
  return end - start === text.length ? text : text.subarray(start, end);
}
