import { lastLineEnd, TextBlocks } from "./text-blocks.ts";

const lineEnds = /\r\n|[\r\n]/;
const byteOrderMark = 0xfe_ff;

/** Reads lines from chunks of any size: what `toReadableStream()` writes has one value in each. */
export class JsonLines {
  readonly #blocks = new TextBlocks(lastLineEnd);
  #lines: readonly string[] = [];
  #at = 0;

  /** To be called when `next()` has nothing more. */
  push(chunk: Uint8Array): void {
    this.#begin(this.#blocks.push(chunk));
  }

  /** The stream has ended: what still waits is a line too. */
  end(): void {
    this.#begin(this.#blocks.rest());
  }

  /** The next line that is not empty. */
  next(): string | undefined {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at++]!;
      const text = line.charCodeAt(0) === byteOrderMark ? line.slice(1) : line;
      if (text !== "") return text;
    }
    return undefined;
  }

  #begin(block: string): void {
    this.#lines = block === "" ? [] : block.split(lineEnds);
    this.#at = 0;
  }
}
