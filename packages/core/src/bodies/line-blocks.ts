import { decodeUtf8 } from "./decode-utf8.ts";

// Rule 1: bytes are decoded once, when their line has ended, and all the lines of a chunk in one step or two.
// Rule 2: only what waits for the end of its line is copied, and what waits is never searched again:
//         a long line costs its length, however small the chunks.

/** Makes the error for a body of which too much waits for its end. */
export type Refuse = (message: string) => Error;

/** How many bytes may wait for their end: 64 MiB. */
export const waitingLimit: number = 67_108_864;

export function tooMuchWaits(unit: string, limit: number, refuse: Refuse): Error {
  return refuse(`One ${unit} of the body has more than ${limit} bytes and no end.`);
}

const none = new Uint8Array(0);
const byteOrderMark = 0xfe_ff;

export interface LineBlocksOptions {
  /** What the lines are, for the message: "line", "event". */
  readonly unit: string;
  /** The bytes that end a line: two, or one of them twice. */
  readonly ends: readonly [number, number];
  readonly refuse: Refuse;
  readonly limit: number;
}

/** Cuts UTF-8 that arrives in chunks into texts of whole lines. */
export class LineBlocks {
  readonly #options: LineBlocksOptions;
  #chunk: Uint8Array = none;
  #start = 0;
  #buffer: Uint8Array = none;
  #waiting = 0;
  #hasBegun = false;

  constructor(options: LineBlocksOptions) {
    this.#options = options;
  }

  /** To be called when `take()` has nothing more. */
  push(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#start = 0;
  }

  /** The next lines that have ended, each with its end; "" where none has. `kept` counts against the limit. */
  take(kept = 0): string {
    const chunk = this.#chunk;
    const start = this.#start;
    const end = this.#waiting === 0 ? this.#lastEnd(chunk, start) : this.#firstEnd(chunk, start);
    if (end > start) {
      this.#start = end;
      if (this.#waiting === 0) return this.#decoded(chunk, start, end);
      // Completed alone, so that the rest of the chunk need not be copied behind it.
      this.#keep(chunk, start, end);
      return this.rest();
    }
    this.#keep(chunk, start, chunk.length);
    this.#chunk = none;
    this.#start = 0;
    const { unit, limit, refuse } = this.#options;
    if (this.#waiting + kept > limit) throw tooMuchWaits(unit, limit, refuse);
    return "";
  }

  /** What still waits for the end of its line. */
  rest(): string {
    const text = this.#decoded(this.#buffer, 0, this.#waiting);
    this.#waiting = 0;
    if (this.#buffer.length > 65_536) this.#buffer = none;
    return text;
  }

  /** Behind the last line end; `start` where there is none. */
  #lastEnd(chunk: Uint8Array, start: number): number {
    const [one, other] = this.#options.ends;
    let end = chunk.length;
    while (end > start && chunk[end - 1] !== one && chunk[end - 1] !== other) end -= 1;
    return end;
  }

  /** Behind the first line end; `start` where there is none. */
  #firstEnd(chunk: Uint8Array, start: number): number {
    const [one, other] = this.#options.ends;
    for (let at = start; at < chunk.length; at += 1) if (chunk[at] === one || chunk[at] === other) return at + 1;
    return start;
  }

  #keep(chunk: Uint8Array, start: number, end: number): void {
    if (start === end) return;
    const length = this.#waiting + end - start;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#buffer.length, 256));
      grown.set(this.#buffer.subarray(0, this.#waiting));
      this.#buffer = grown;
    }
    this.#buffer.set(chunk.subarray(start, end), this.#waiting);
    this.#waiting = length;
  }

  #decoded(bytes: Uint8Array, start: number, end: number): string {
    if (start === end) return "";
    const text = decodeUtf8(bytes, start, end);
    if (this.#hasBegun) return text;
    this.#hasBegun = true;
    return text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
  }
}
