// What ends a line, as Python's `str.splitlines` has it; "\r\n" is one end.
const lineEnd = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/g;

/** Cuts text that arrives in pieces into lines, their ends left out. */
export class LineSplitter {
  #rest: string[] = [];
  // A "\r" at the end of a piece may be half of "\r\n".
  #endsInReturn = false;

  push(piece: string): string[] {
    let text = this.#endsInReturn ? `\r${piece}` : piece;
    this.#endsInReturn = text.endsWith("\r");
    if (this.#endsInReturn) text = text.slice(0, -1);
    const lines: string[] = [];
    let start = 0;
    for (const end of text.matchAll(lineEnd)) {
      this.#rest.push(text.slice(start, end.index));
      lines.push(this.#taken());
      start = end.index + end[0].length;
    }
    if (start < text.length) this.#rest.push(text.slice(start));
    return lines;
  }

  /** The last line, where none of its ends has come. */
  end(): string[] {
    if (!this.#endsInReturn && this.#rest.length === 0) return [];
    this.#endsInReturn = false;
    return [this.#taken()];
  }

  // Pieces are kept apart until their line is whole: a long line in many pieces costs no more than its length.
  #taken(): string {
    const line = this.#rest.join("");
    this.#rest = [];
    return line;
  }
}
