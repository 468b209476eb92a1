import { decodedText } from "./decoded-text.ts";

// Rule 1: bytes are decoded once, when what they are part of has ended; a chunk's whole ones in one step.
// Rule 2: only what waits for its end is copied, into one buffer that grows, and it is never searched again.
// Rule 3: nothing is refused for its length: an image may be one record.

/** Behind the last unit of `bytes` that has ended, where none ends before `from`; `from` or less where none has. */
export type EndOf = (bytes: Uint8Array, from: number, end: number) => number;

const none = new Uint8Array(0);
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const keptCapacity = 65_536;

/** Cuts UTF-8 that arrives in chunks into texts of whole units: lines, or records between empty lines. */
export class TextBlocks {
  readonly #endOf: EndOf;
  #buffer: Uint8Array = none;
  #waiting = 0;
  #endedInReturn = false;

  constructor(endOf: EndOf) {
    this.#endOf = endOf;
  }

  /** The units that this chunk completes, with their ends; "" where it completes none. */
  push(chunk: Uint8Array): string {
    if (chunk.length === 0) return "";
    // The other half of a "\r\n" whose first half has ended the unit already.
    const start = this.#endedInReturn && chunk[0] === lineFeed ? 1 : 0;
    this.#endedInReturn = false;
    if (this.#waiting === 0) return this.#cut(chunk, start, chunk.length, start);
    const searched = this.#waiting;
    this.#keep(chunk, 0, chunk.length);
    return this.#cut(this.#buffer, 0, this.#waiting, searched);
  }

  /** What still waits for its end. */
  rest(): string {
    const text = decodedText(this.#buffer, 0, this.#waiting);
    this.#waiting = 0;
    return text;
  }

  #cut(bytes: Uint8Array, start: number, end: number, from: number): string {
    const cut = this.#endOf(bytes, from, end);
    const hasEnded = cut > start && cut > from;
    const text = hasEnded ? decodedText(bytes, start, cut) : "";
    const rest = hasEnded ? cut : start;
    this.#endedInReturn = hasEnded && cut === end && bytes[end - 1] === carriageReturn;
    if (bytes !== this.#buffer) this.#keep(bytes, rest, end);
    else if (hasEnded) this.#moveToFront(rest);
    return text;
  }

  #moveToFront(from: number): void {
    this.#buffer.copyWithin(0, from, this.#waiting);
    this.#waiting -= from;
    if (this.#buffer.length > keptCapacity && this.#waiting < keptCapacity)
      this.#buffer = this.#buffer.slice(0, keptCapacity);
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    if (start === end) return;
    const length = this.#waiting + end - start;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#buffer.length, 1024));
      grown.set(this.#buffer.subarray(0, this.#waiting));
      this.#buffer = grown;
    }
    this.#buffer.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), this.#waiting);
    this.#waiting = length;
  }
}

/** Behind the last line that has ended. */
export function lastLineEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from && bytes[at - 1] !== lineFeed && bytes[at - 1] !== carriageReturn) at -= 1;
  return at;
}

/** Behind the last empty line: there every record before it has ended. */
export function lastRecordEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = end; at > from; at -= 1) {
    const last = bytes[at - 1];
    if (last !== lineFeed && last !== carriageReturn) continue;
    const before = bytes[at - 2];
    if (before === undefined || before === last) return at;
    if (last === carriageReturn ? before === lineFeed : before === carriageReturn && isLineEnd(bytes[at - 3]))
      return at;
  }
  return from;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === lineFeed || byte === carriageReturn;
}
