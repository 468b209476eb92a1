import { BaseResponse, type ContentOptions, type LineOptions } from "./base-response.ts";
import { drive, driveEach } from "./flow.ts";
import type { RawResponse } from "./raw-response.ts";

/** An answer. Unless the request was streamed its body is here, and `content`, `text` and `json()` have it at once. */
export class Response extends BaseResponse implements AsyncDisposable {
  /** What stands below: `await response.raw.read(10)` has the first bytes as they were sent. */
  declare raw: RawResponse | null;
  /** Answers that came before this one, oldest first: redirects and auth challenges. */
  declare history: Response[];

  /**
   * The body. Throws a `TypeError` while a streamed one has not been read: `await response.load()`. An adapter of your own
   * sets it.
   */
  get content(): Uint8Array {
    if (this.kept !== null) return this.kept;
    if (this.failure !== null) throw this.failure.error;
    if (this.raw === null) return new Uint8Array(0);
    throw new TypeError("The body was streamed and has not been read. Call `await response.load()` first.");
  }

  set content(bytes: Uint8Array) {
    this.kept = bytes;
  }

  load(): Promise<Uint8Array> {
    return drive(this.loading());
  }

  iterContent(chunkSize?: number | null): AsyncGenerator<Uint8Array>;
  iterContent(chunkSize: number | null, options: { readonly decodeUnicode: true }): AsyncGenerator<string>;
  /** The body as it arrives, so many bytes at a time; `null`: as many as come. What is not taken can still be read. */
  iterContent(chunkSize: number | null = 1, options?: ContentOptions): AsyncGenerator<Uint8Array | string> {
    return driveEach(this.contentFlow(chunkSize, options));
  }

  /** Line by line, without their ends; the text is in the response's encoding, else UTF-8. */
  iterLines(options?: LineOptions): AsyncGenerator<string> {
    return driveEach(this.lineFlow(options));
  }

  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return this.iterContent(128);
  }

  async close(): Promise<void> {
    await this.raw?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
