/** What ends a line of bytes to Python. */
export const byteLineEnd: RegExp = /\r\n|[\n\r]/;
/** What ends a line of text. */
export const textLineEnd: RegExp = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

/** Lines out of pieces of text, by the rules of requests: one that a piece may have cut waits for the next piece. */
export class LinePieces {
  readonly #end: RegExp | string;
  #pending: string | null = null;

  /** Behind a delimiter, which is a text, a line begins in any case; behind a line's end only if something is there. */
  constructor(end: RegExp | string) {
    this.#end = end;
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
    const lines = text.split(this.#end);
    if (typeof this.#end !== "string" && lines.at(-1) === "") lines.pop();
    return lines;
  }
}
