import { BaseResponse, type ContentOptions, type LineOptions } from "./base-response.ts";
import { driveEachSync, driveSync } from "./flow.ts";
import type { SyncRawResponse } from "./raw-response.ts";

/** An answer. `content`, `text` and `json()` read a streamed body when they are first asked for it. */
export class SyncResponse extends BaseResponse implements Disposable {
  /** What stands below: `response.raw.read(10)` has the first bytes as they were sent. */
  declare raw: SyncRawResponse | null;
  /** Answers that came before this one, oldest first: redirects and auth challenges. */
  declare history: SyncResponse[];

  /** The body. An adapter of your own sets it. */
  get content(): Uint8Array {
    return this.load();
  }

  set content(bytes: Uint8Array) {
    this.kept = bytes;
  }

  load(): Uint8Array {
    return driveSync(this.loading());
  }

  iterContent(chunkSize?: number | null): Generator<Uint8Array>;
  iterContent(chunkSize: number | null, options: { readonly decodeUnicode: true }): Generator<string>;
  /** The body as it arrives, so many bytes at a time; `null`: as many as come. What is not taken can still be read. */
  iterContent(chunkSize: number | null = 1, options?: ContentOptions): Generator<Uint8Array | string> {
    return driveEachSync(this.contentFlow(chunkSize, options));
  }

  /** Line by line, without their ends; the text is in the response's encoding, else UTF-8. */
  iterLines(options?: LineOptions): Generator<string> {
    return driveEachSync(this.lineFlow(options));
  }

  [Symbol.iterator](): Generator<Uint8Array> {
    return this.iterContent(128);
  }

  close(): void {
    this.raw?.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
