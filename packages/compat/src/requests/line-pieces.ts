const lineEnd = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

/** Lines out of pieces of text, by the rules of requests: one that a piece may have cut waits for the next piece. */
export class LinePieces {
  readonly #delimiter: string | null;
  #pending: string | null = null;

  constructor(delimiter: string | null) {
    this.#delimiter = delimiter;
  }

  /** The lines that end with this piece. */
  take(piece: string): readonly string[] {
    const text = (this.#pending ?? "") + piece;
    const lines = this.#split(text);
    const last = lines.at(-1);
    const isCut = last !== undefined && last !== "" && last.at(-1) === piece.at(-1);
    this.#pending = isCut ? (lines.pop() ?? null) : null;
    return lines;
  }

  end(): readonly string[] {
    return this.#pending === null ? [] : [this.#pending];
  }

  #split(text: string): string[] {
    if (this.#delimiter !== null) return text.split(this.#delimiter);
    const lines = text.split(lineEnd);
    if (lines.at(-1) === "") lines.pop();
    return lines;
  }
}
