import { lastRecordEnd, TextBlocks } from "./text-blocks.ts";

// The dialect of the official client, which is not quite that of the HTML standard, §9.2.6:
// Rule 1: a byte order mark is dropped from the start of every line, not of the stream alone.
// Rule 2: a record with an event and no data is one, its data empty; `id` and `retry` say nothing.
// Rule 3: the last record needs no empty line behind it.

/** One record of an event stream. */
export interface EventRecord {
  /** `null` where the server named none. */
  readonly event: string | null;
  /** The lines of its data, joined by "\n". */
  readonly data: string;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const colon = 0x3a;
const byteOrderMark = 0xfe_ff;

/** Reads the records of an event stream from chunks of any size. */
export class EventRecords {
  readonly #blocks = new TextBlocks(lastRecordEnd);
  #block = "";
  #at = 0;
  #hasReturns = false;
  #event: string | null = null;
  #data: string | null = null;

  /** To be called when `next()` has nothing more. */
  push(chunk: Uint8Array): void {
    this.#begin(this.#blocks.push(chunk));
  }

  /** The stream has ended: what still waits is a record too. */
  end(): void {
    const rest = this.#blocks.rest();
    if (rest !== "") this.#begin(`${rest}\n\n`);
  }

  next(): EventRecord | undefined {
    const block = this.#block;
    while (this.#at < block.length) {
      let start = this.#at;
      if (block.charCodeAt(start) === byteOrderMark) start += 1;
      const end = this.#lineEnd(start);
      this.#at = end + (this.#hasReturns && isPair(block, end) ? 2 : 1);
      if (end > start) this.#addField(start, end);
      else if (this.#data !== null || (this.#event !== null && this.#event !== "")) return this.#taken();
    }
    return undefined;
  }

  #begin(block: string): void {
    this.#block = block;
    this.#at = 0;
    this.#hasReturns = block.includes("\r");
  }

  #lineEnd(start: number): number {
    const block = this.#block;
    // Text of whole records ends in a line end.
    if (!this.#hasReturns) return block.indexOf("\n", start);
    let at = start;
    while (block.charCodeAt(at) !== lineFeed && block.charCodeAt(at) !== carriageReturn) at += 1;
    return at;
  }

  #addField(start: number, end: number): void {
    const block = this.#block;
    if (isName(block, start, end, "data")) {
      const value = valueAfter(block, start + 4, end);
      this.#data = this.#data === null ? value : `${this.#data}\n${value}`;
    } else if (isName(block, start, end, "event")) this.#event = valueAfter(block, start + 5, end);
  }

  #taken(): EventRecord {
    const record = { event: this.#event, data: this.#data ?? "" };
    this.#event = this.#data = null;
    return record;
  }
}

function isPair(block: string, at: number): boolean {
  return block.charCodeAt(at) === carriageReturn && block.charCodeAt(at + 1) === lineFeed;
}

function isName(block: string, start: number, end: number, name: string): boolean {
  const after = start + name.length;
  return block.startsWith(name, start) && (after === end || (after < end && block.charCodeAt(after) === colon));
}

function valueAfter(block: string, at: number, end: number): string {
  const start = at + 1;
  return block.slice(block.charCodeAt(start) === space ? start + 1 : start, Math.max(end, start));
}
