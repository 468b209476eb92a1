import { BaseResponse } from "./base-response.ts";
import { bodyFailure } from "./body-failures.ts";
import { LinePieces } from "./line-pieces.ts";
import { pieceDecoder } from "./text-decoding.ts";

export interface ContentOptions {
  /** Text in the response's encoding in place of bytes, where it has one. */
  readonly decodeUnicode?: boolean;
}

export interface LineOptions {
  readonly chunkSize?: number | null;
  readonly delimiter?: string | null;
}

/** An answer. Unless the request was streamed its body is here, and `content`, `text` and `json()` have it at once. */
export class Response extends BaseResponse implements AsyncDisposable {
  /** The body. Throws a `TypeError` while a streamed one has not been read: `await response.load()`. */
  get content(): Uint8Array {
    if (this.kept !== null) return this.kept;
    if (this.raw === null) return new Uint8Array(0);
    throw new TypeError("The body was streamed and has not been read. Call `await response.load()` first.");
  }

  async load(): Promise<Uint8Array> {
    if (this.kept !== null || this.raw === null) return this.content;
    this.checkChunkSize(null);
    try {
      this.kept = await this.raw.core.read();
    } catch (error) {
      throw bodyFailure(error, this);
    } finally {
      this.wasConsumed = true;
    }
    return this.kept;
  }

  iterContent(chunkSize?: number | null): AsyncGenerator<Uint8Array>;
  iterContent(chunkSize: number | null, options: { readonly decodeUnicode: true }): AsyncGenerator<string>;
  /** The body as it arrives, so many bytes at a time; `null`: as many as come. */
  iterContent(
    chunkSize: number | null = 1,
    { decodeUnicode = false }: ContentOptions = {},
  ): AsyncGenerator<Uint8Array | string> {
    this.checkChunkSize(chunkSize);
    const chunks = this.#chunks(chunkSize);
    const decode = decodeUnicode && this.encoding !== null ? pieceDecoder(this.encoding) : null;
    return decode === null ? chunks : textOf(chunks, decode);
  }

  /** Line by line, without their ends; the text is in the response's encoding, else UTF-8. */
  async *iterLines({ chunkSize = 512, delimiter = null }: LineOptions = {}): AsyncGenerator<string> {
    const lines = new LinePieces(delimiter);
    const decode = pieceDecoder(this.encoding ?? "utf-8") ?? pieceDecoder("utf-8")!;
    this.checkChunkSize(chunkSize);
    for await (const piece of textOf(this.#chunks(chunkSize), decode)) yield* lines.take(piece);
    yield* lines.end();
  }

  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return this.iterContent(128);
  }

  async close(): Promise<void> {
    await this.raw?.core.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async *#chunks(chunkSize: number | null): AsyncGenerator<Uint8Array> {
    const core = this.raw?.core;
    if (core === undefined) return;
    const options = chunkSize === null ? {} : { chunkSize };
    try {
      yield* core.iterBytes(options);
    } catch (error) {
      throw bodyFailure(error, this);
    } finally {
      this.wasConsumed = true;
    }
  }
}

async function* textOf(
  chunks: AsyncIterable<Uint8Array>,
  decode: (piece: Uint8Array | null) => string,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const text = decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decode(null);
  if (rest !== "") yield rest;
}
