import type { Socket } from "node:net";

export interface RequestHead {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
}

/** Reads requests from a socket, simply: whole heads, then bodies by content-length or in chunks. */
export class RequestReader {
  #buffered: Buffer = Buffer.alloc(0);
  #hasEnded = false;
  #wake: () => void = () => {};

  constructor(socket: Socket) {
    socket.on("data", (bytes: Buffer) => {
      this.#buffered = this.#buffered.length === 0 ? bytes : Buffer.concat([this.#buffered, bytes]);
      this.#wake();
    });
    for (const event of ["end", "close"]) {
      socket.on(event, () => {
        this.#hasEnded = true;
        this.#wake();
      });
    }
  }

  /** `undefined` once the connection has ended. */
  async head(): Promise<RequestHead | undefined> {
    const text = await this.#through("\r\n\r\n");
    if (text === undefined) return undefined;
    const [requestLine = "", ...lines] = text.split("\r\n");
    const [method, target] = splitAtEnds(requestLine);
    const headers = lines.flatMap((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
    return { method, target, headers };
  }

  /** Pieces as they come. Ends early where the connection does; returns whether the body was whole. */
  async *body(headers: readonly string[]): AsyncGenerator<Buffer, boolean> {
    if (/chunked/i.test(valueOf(headers, "transfer-encoding"))) return yield* this.#chunked();
    return yield* this.#sized(Number(valueOf(headers, "content-length")));
  }

  /** Whatever is here or comes next, without looking at it. */
  async *rest(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.#buffered.length > 0) yield this.#take(this.#buffered.length);
      else if (!(await this.#more())) return;
    }
  }

  async *#sized(size: number): AsyncGenerator<Buffer, boolean> {
    for (let missing = size; missing > 0;) {
      if (this.#buffered.length === 0 && !(await this.#more())) return false;
      const piece = this.#take(Math.min(missing, this.#buffered.length));
      missing -= piece.length;
      yield piece;
    }
    return true;
  }

  async *#chunked(): AsyncGenerator<Buffer, boolean> {
    for (;;) {
      const size = Number.parseInt((await this.#through("\r\n")) ?? "", 16);
      if (Number.isNaN(size)) return false;
      if (size === 0) {
        // Trailers end as the chunk does: with an empty line.
        for (;;) {
          const line = await this.#through("\r\n");
          if (line === undefined || line === "") return line === "";
        }
      }
      if (!(yield* this.#sized(size))) return false;
      if ((await this.#through("\r\n")) !== "") return false;
    }
  }

  async #through(end: string): Promise<string | undefined> {
    for (;;) {
      const at = this.#buffered.indexOf(end, 0, "latin1");
      if (at >= 0) return this.#take(at + end.length).toString("latin1", 0, at);
      if (!(await this.#more())) return undefined;
    }
  }

  #take(size: number): Buffer {
    const taken = this.#buffered.subarray(0, size);
    this.#buffered = this.#buffered.subarray(size);
    return taken;
  }

  async #more(): Promise<boolean> {
    if (this.#hasEnded) return false;
    await new Promise<void>((resolve) => (this.#wake = resolve));
    return true;
  }
}

// A target with a blank in it must be seen as it was sent, so only the outer blanks of the request line count.
function splitAtEnds(line: string): [method: string, target: string] {
  const first = line.indexOf(" ");
  return [line.slice(0, first), line.slice(first + 1, line.lastIndexOf(" "))];
}

function valueOf(headers: readonly string[], name: string): string {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? "" : (headers[at + 1] ?? "");
}
