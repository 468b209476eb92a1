import { LineBlocks, type Refuse, waitingLimit } from "./line-blocks.ts";
import type { Parser } from "./parsed.ts";

/** One event of a `text/event-stream`. */
export class ServerSentEvent {
  /** The type that the server gave it, else "message". */
  readonly event: string;
  /** The lines of its data, joined by "\n". */
  readonly data: string;
  /** The newest id of the stream, which need not be this event's own; "" before the first. */
  readonly id: string;
  /** Milliseconds to wait before reconnecting, where this event said so. */
  readonly retry: number | null;

  constructor(event: string, data: string, id: string, retry: number | null) {
    this.event = event;
    this.data = data;
    this.id = id;
    this.retry = retry;
  }

  /** The data as JSON. Throws a `SyntaxError` where it is none. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what he expects, as in every client
  json<Value = unknown>(): Value {
    return JSON.parse(this.data) as Value;
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const colon = 0x3a;

/** Reads an event stream as the HTML standard has it, §9.2.6, from chunks of any size. */
export class EventParser implements Parser<ServerSentEvent> {
  readonly #lines: LineBlocks;
  #block = "";
  #start = 0;
  #nextFeed = 0;
  #nextReturn = 0;
  #endedInReturn = false;
  #event = "message";
  #data: string | null = null;
  #id: string;
  #retry: number | null = null;
  /** The id to send when reconnecting: the newest when an event ended last, were it one without data. */
  lastEventId: string;
  /** Milliseconds to wait before reconnecting, as the stream said last. */
  reconnectionTime: number | null = null;

  /** `limit`: how many bytes of an event may wait for its end. `lastEventId`: what the stream goes on from. */
  constructor(refuse: Refuse, limit: number = waitingLimit, lastEventId: string = "") {
    this.#id = this.lastEventId = lastEventId;
    this.#lines = new LineBlocks({ unit: "event", ends: [lineFeed, carriageReturn], refuse, limit });
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {}

  next(): ServerSentEvent | undefined {
    do {
      const block = this.#block;
      let start = this.#start;
      while (start < block.length) {
        const first = block.charCodeAt(start);
        // Most events are one line of data and a blank one, and most streams have no "\r".
        if (first === 0x64 && this.#nextReturn === block.length && this.#data === null && isData(block, start)) {
          const end = block.indexOf("\n", start);
          if (block.charCodeAt(end + 1) === lineFeed) {
            this.#start = end + 2;
            return this.#ended(valueAfter(block, start + 4, end));
          }
        }
        if (first === lineFeed || first === carriageReturn) {
          start += first === carriageReturn && block.charCodeAt(start + 1) === lineFeed ? 2 : 1;
          this.#start = start;
          const event = this.#ended(this.#data);
          if (event !== undefined) return event;
          continue;
        }
        if (this.#nextFeed < start) this.#nextFeed = found(block, "\n", start);
        if (this.#nextReturn < start) this.#nextReturn = found(block, "\r", start);
        const end = Math.min(this.#nextFeed, this.#nextReturn);
        if (first === 0x64 && isData(block, start)) this.#addData(valueAfter(block, start + 4, end));
        else if (first !== colon) this.#field(block, start, end);
        start = end + (this.#nextFeed === end + 1 ? 2 : 1);
      }
    } while (this.#hasNextBlock());
    return undefined;
  }

  #hasNextBlock(): boolean {
    const block = this.#lines.take(this.#data?.length);
    this.#block = block;
    // The other half of a "\r\n" whose first half has ended the line already.
    this.#start = this.#endedInReturn && block.charCodeAt(0) === lineFeed ? 1 : 0;
    if (block === "") return false;
    this.#endedInReturn = block.charCodeAt(block.length - 1) === carriageReturn;
    this.#nextFeed = -1;
    this.#nextReturn = found(block, "\r", 0);
    return this.#start < block.length || this.#hasNextBlock();
  }

  #ended(data: string | null): ServerSentEvent | undefined {
    this.lastEventId = this.#id;
    const event = data === null ? undefined : new ServerSentEvent(this.#event, data, this.#id, this.#retry);
    this.#event = "message";
    this.#data = null;
    this.#retry = null;
    return event;
  }

  #addData(value: string): void {
    this.#data = this.#data === null ? value : `${this.#data}\n${value}`;
  }

  #field(block: string, start: number, end: number): void {
    // No name that means anything is longer than "event".
    const reach = Math.min(end, start + 6);
    let at = start;
    while (at < reach && block.charCodeAt(at) !== colon) at += 1;
    if (at === start + 6) return;
    const name = block.slice(start, at);
    const value = valueAfter(block, at, end);
    if (name === "event") this.#event = value || "message";
    else if (name === "data") this.#addData(value);
    else if (name === "id") {
      if (!value.includes("\0")) this.#id = value;
    } else if (name === "retry" && /^[0-9]+$/.test(value)) this.#retry = this.reconnectionTime = Number(value);
  }
}

function valueAfter(block: string, at: number, end: number): string {
  return block.slice(block.charCodeAt(at + 1) === space ? at + 2 : at + 1, end);
}

function isData(block: string, start: number): boolean {
  return (
    block.charCodeAt(start + 1) === 0x61 &&
    block.charCodeAt(start + 2) === 0x74 &&
    block.charCodeAt(start + 3) === 0x61 &&
    block.charCodeAt(start + 4) === colon
  );
}

function found(block: string, character: string, start: number): number {
  const at = block.indexOf(character, start);
  return at === -1 ? block.length : at;
}
