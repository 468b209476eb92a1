import { AsyncResource } from "node:async_hooks";
import { answers } from "./records.ts";

/** Where a request body goes, and what became of it. */
export interface UploadSink {
  /** As the engine's: 1 go on, 0 wait, -1 over. */
  write(chunk: Uint8Array, isLast: boolean): number;
  /** The body has thrown. */
  onBodyError(error: unknown): void;
  /** It is longer or shorter than was announced. */
  onWrongLength(): void;
}

/** A request body on its way. It is asked for a chunk when the peer takes one, never before. */
export interface Upload {
  /** The peer takes more. */
  onDrained(): void;
  /** Asks the body for nothing more, and lets it clean up. */
  stop(): void;
}

const pieceSize = 64 * 1024;
const nothing = new Uint8Array(0);

/** Cuts chunks to what the engine takes at once, and counts them. */
class PieceWriter {
  readonly #sink: UploadSink;
  readonly #announced: number | null;
  #rest: Uint8Array = nothing;
  #taken = 0;

  constructor(sink: UploadSink, announced: number | null) {
    this.#sink = sink;
    this.#announced = announced;
  }

  /** Throws a `TypeError` for what is no chunk. `false`: it is longer than announced, and the sink was told. */
  accepts(chunk: unknown): chunk is Uint8Array {
    if (!(chunk instanceof Uint8Array))
      throw new TypeError(`The request body yielded a ${typeof chunk}; it must yield Uint8Array.`);
    this.#taken += chunk.length;
    if (this.#announced === null || this.#taken <= this.#announced) return true;
    this.#sink.onWrongLength();
    return false;
  }

  /** What the engine said of the last piece that it was given. */
  write(chunk: Uint8Array): number {
    this.#rest = chunk;
    return this.flush();
  }

  flush(): number {
    while (this.#rest.length > 0) {
      const piece = this.#rest.subarray(0, pieceSize);
      this.#rest = this.#rest.subarray(piece.length);
      const answer = this.#sink.write(piece, false);
      if (answer <= 0) return answer;
    }
    return 1;
  }

  finish(): void {
    if (this.#announced !== null && this.#taken < this.#announced) this.#sink.onWrongLength();
    else this.#sink.write(nothing, true);
  }
}

/** A body that need not be waited for: bytes, or what a synchronous request iterates. */
export class IterableUpload implements Upload {
  readonly #source: Iterable<Uint8Array>;
  readonly #sink: UploadSink;
  readonly #writer: PieceWriter;
  #iterator: Iterator<Uint8Array> | null = null;
  #isOver = false;

  constructor(source: Iterable<Uint8Array>, sink: UploadSink, announced: number | null) {
    this.#source = source;
    this.#sink = sink;
    this.#writer = new PieceWriter(sink, announced);
  }

  onDrained(): void {
    let answer = this.#writer.flush();
    while (answer > 0 && !this.#isOver) answer = this.#pull();
    if (answer === answers.over) this.stop();
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      this.#iterator?.return?.();
    } catch {
      // The exchange is over: what the body throws while it cleans up has nobody left to go to.
    }
  }

  #pull(): number {
    let isWanted: boolean;
    let result: IteratorResult<Uint8Array>;
    try {
      this.#iterator ??= this.#source[Symbol.iterator]();
      result = this.#iterator.next();
      isWanted = result.done === true || this.#writer.accepts(result.value);
    } catch (error) {
      this.stop();
      this.#sink.onBodyError(error);
      return answers.wait;
    }
    if (!isWanted) return answers.wait;
    if (result.done !== true) return this.#writer.write(result.value);
    this.#isOver = true;
    this.#writer.finish();
    return answers.wait;
  }
}

/** A body whose chunks are waited for. */
export class StreamUpload implements Upload {
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #sink: UploadSink;
  readonly #writer: PieceWriter;
  // The engine speaks in the context of whoever made it; the body's code must run in its own.
  readonly #context: AsyncResource = new AsyncResource("trunkline.upload");
  #iterator: AsyncIterator<Uint8Array> | null = null;
  #isPulling = false;
  #isOver = false;

  constructor(source: AsyncIterable<Uint8Array>, sink: UploadSink, announced: number | null) {
    this.#source = source;
    this.#sink = sink;
    this.#writer = new PieceWriter(sink, announced);
  }

  onDrained(): void {
    if (this.#isOver || this.#isPulling) return;
    this.#go(this.#writer.flush());
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const iterator = this.#iterator;
    if (iterator?.return === undefined) return;
    // The exchange is over: what the body throws while it cleans up has nobody left to go to.
    this.#context.runInAsyncScope(async () => iterator.return?.()).catch(() => {});
  }

  #go(answer: number): void {
    if (answer === answers.over) return this.stop();
    if (answer === answers.wait) return;
    this.#isPulling = true;
    this.#context
      .runInAsyncScope(async () => {
        this.#iterator ??= this.#source[Symbol.asyncIterator]();
        return this.#iterator.next();
      })
      .then(
        (result) => this.#onResult(result),
        (error: unknown) => this.#onError(error),
      );
  }

  #onResult(result: IteratorResult<Uint8Array>): void {
    this.#isPulling = false;
    if (this.#isOver) return;
    if (result.done === true) {
      this.#isOver = true;
      return this.#writer.finish();
    }
    let isWanted: boolean;
    try {
      isWanted = this.#writer.accepts(result.value);
    } catch (error) {
      this.stop();
      return this.#sink.onBodyError(error);
    }
    if (isWanted) this.#go(this.#writer.write(result.value));
  }

  #onError(error: unknown): void {
    this.#isPulling = false;
    if (this.#isOver) return;
    this.#isOver = true;
    this.#sink.onBodyError(error);
  }
}
