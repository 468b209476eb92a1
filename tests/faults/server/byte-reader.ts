import type { Duplex } from "node:stream";

/** Takes bytes off a stream as they are wanted, so that nothing is read from a connection that is to stand still. */
export class ByteReader {
  readonly #stream: Duplex;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** The first byte of what comes next; `undefined` at the end. */
  async peek(): Promise<number | undefined> {
    while (this.#held.length === 0) if (!(await this.#more())) return undefined;
    return this.#held[0];
  }

  /** `undefined` where the stream ends before. */
  async take(size: number): Promise<Buffer | undefined> {
    while (this.#held.length < size) if (!(await this.#more())) return undefined;
    return this.#taken(size);
  }

  async through(mark: string): Promise<string | undefined> {
    for (;;) {
      const at = this.#held.indexOf(mark, 0, "latin1");
      if (at >= 0) return this.#taken(at + mark.length).toString("latin1", 0, at);
      if (!(await this.#more())) return undefined;
    }
  }

  async skip(size: number): Promise<boolean> {
    for (let missing = size; missing > 0;) {
      if (this.#held.length === 0 && !(await this.#more())) return false;
      missing -= this.#taken(Math.min(missing, this.#held.length)).length;
    }
    return true;
  }

  /** Leaves the rest to who reads the stream from here on. */
  release(): void {
    if (this.#held.length > 0) this.#stream.unshift(this.#held);
    this.#held = Buffer.alloc(0);
  }

  #taken(size: number): Buffer {
    const taken = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(size);
    return taken;
  }

  async #more(): Promise<boolean> {
    const stream = this.#stream;
    for (;;) {
      const bytes = stream.read() as Buffer | null;
      if (bytes !== null) {
        this.#held = Buffer.concat([this.#held, bytes]);
        return true;
      }
      if (stream.readableEnded || stream.destroyed) return false;
      const { promise, resolve } = Promise.withResolvers<void>();
      const events = ["readable", "end", "close"] as const;
      for (const event of events) stream.once(event, resolve);
      await promise;
      for (const event of events) stream.removeListener(event, resolve);
    }
  }
}
