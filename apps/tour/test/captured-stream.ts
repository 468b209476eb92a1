import { Writable } from "node:stream";

/** Keeps what is written to it, as a terminal of this width or as a pipe. */
export class CapturedStream extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly #chunks: Buffer[] = [];
  #onWrite: (text: string) => void = () => {};

  constructor(terminal?: { readonly columns: number }) {
    super();
    this.isTTY = terminal !== undefined;
    this.columns = terminal?.columns ?? 0;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  get text(): string {
    return this.bytes.toString();
  }

  /** Resolves once this text has been written. */
  shows(text: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.text.includes(text)) resolve();
      };
      this.#onWrite = look;
      look();
    });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    this.#onWrite(this.text);
    done();
  }
}
