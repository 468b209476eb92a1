import { BaseResponse } from "./base-response.ts";
import { bodyFailure } from "./body-failures.ts";
import { LinePieces } from "./line-pieces.ts";
import type { ContentOptions, LineOptions } from "./response.ts";
import { pieceDecoder } from "./text-decoding.ts";

/** An answer. `content`, `text` and `json()` read a streamed body when they are first asked for it. */
export class SyncResponse extends BaseResponse implements Disposable {
  get content(): Uint8Array {
    return this.load();
  }

  load(): Uint8Array {
    if (this.kept !== null) return this.kept;
    if (this.raw === null) return new Uint8Array(0);
    this.checkChunkSize(null);
    try {
      return (this.kept = this.raw.core.readSync());
    } catch (error) {
      throw bodyFailure(error, this);
    } finally {
      this.wasConsumed = true;
    }
  }

  iterContent(chunkSize?: number | null): Generator<Uint8Array>;
  iterContent(chunkSize: number | null, options: { readonly decodeUnicode: true }): Generator<string>;
  /** The body as it arrives, so many bytes at a time; `null`: as many as come. */
  iterContent(
    chunkSize: number | null = 1,
    { decodeUnicode = false }: ContentOptions = {},
  ): Generator<Uint8Array | string> {
    this.checkChunkSize(chunkSize);
    const chunks = this.#chunks(chunkSize);
    const decode = decodeUnicode && this.encoding !== null ? pieceDecoder(this.encoding) : null;
    return decode === null ? chunks : textOf(chunks, decode);
  }

  /** Line by line, without their ends; the text is in the response's encoding, else UTF-8. */
  *iterLines({ chunkSize = 512, delimiter = null }: LineOptions = {}): Generator<string> {
    const lines = new LinePieces(delimiter);
    const decode = pieceDecoder(this.encoding ?? "utf-8") ?? pieceDecoder("utf-8")!;
    this.checkChunkSize(chunkSize);
    for (const piece of textOf(this.#chunks(chunkSize), decode)) yield* lines.take(piece);
    yield* lines.end();
  }

  [Symbol.iterator](): Generator<Uint8Array> {
    return this.iterContent(128);
  }

  close(): void {
    this.raw?.core.closeSync();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  *#chunks(chunkSize: number | null): Generator<Uint8Array> {
    const core = this.raw?.core;
    if (core === undefined) return;
    const options = chunkSize === null ? {} : { chunkSize };
    try {
      yield* core.iterBytesSync(options);
    } catch (error) {
      throw bodyFailure(error, this);
    } finally {
      this.wasConsumed = true;
    }
  }
}

function* textOf(chunks: Iterable<Uint8Array>, decode: (piece: Uint8Array | null) => string): Generator<string> {
  for (const chunk of chunks) {
    const text = decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decode(null);
  if (rest !== "") yield rest;
}
