import type { ByteStream, RawHeaders, TransportFailure } from "@trunkline/transport";
import { decodedHeaders, type EngineHeaders } from "./response-head.ts";

/** What a response body needs of the exchange it belongs to. */
export interface BodySource {
  pause(): void;
  resume(): void;
  /** A reader waits from here on, anew when more has come. */
  onWait(): void;
  onWaitOver(): void;
  /** Nobody will read the rest. */
  onClose(): void;
  /** Set once the request's signal has aborted. */
  readonly abortion: TransportFailure | null;
}

// Bytes held for a reader who is slower than the peer, before the peer is made to wait.
const highWaterMark = 256 * 1024;
const nothing = new Uint8Array(0);
const atEnd: IteratorResult<Uint8Array> = { value: undefined, done: true };

/** The engine pushes, a reader pulls: one small object between them, and no promise for bytes that are here. */
export class ResponseBody implements ByteStream, AsyncIterator<Uint8Array> {
  readonly #source: BodySource;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #isPaused = false;
  #isEnded = false;
  #isClosed = false;
  #isGathering = false;
  #failure: TransportFailure | null = null;
  #waiting: Promise<unknown> | null = null;
  #answer: (() => void) | null = null;
  #rawTrailers: EngineHeaders | null = null;

  constructor(source: BodySource) {
    this.#source = source;
  }

  push(chunk: Uint8Array): void {
    if (this.#isClosed) return;
    this.#chunks.push(plain(chunk));
    this.#size += chunk.length;
    if (this.#isGathering) this.#source.onWait();
    else if (this.#answer !== null) this.#wake();
    else if (this.#size >= highWaterMark && !this.#isPaused) {
      this.#isPaused = true;
      this.#source.pause();
    }
  }

  end(trailers: EngineHeaders | null): void {
    this.#rawTrailers = trailers;
    this.#isEnded = true;
    this.#wake();
  }

  /** What has arrived before may still be read chunk by chunk. */
  fail(failure: TransportFailure): void {
    this.#failure = failure;
    this.#wake();
  }

  trailers(): RawHeaders {
    return this.#rawTrailers === null ? [] : decodedHeaders(this.#rawTrailers);
  }

  readAll(): Uint8Array | Promise<Uint8Array> {
    const failure = this.#source.abortion ?? this.#failure;
    if (failure !== null) return Promise.reject(failure);
    if (this.#isEnded || this.#isClosed) return this.#rest();
    this.#isGathering = true;
    this.#resume();
    return this.#arrival(() => this.readAll());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    const failure = this.#source.abortion ?? (this.#chunks.length === 0 ? this.#failure : null);
    if (failure !== null) return Promise.reject(failure);
    const result = this.#step();
    return result === null ? this.#arrival(() => this.#step() ?? this.next()) : Promise.resolve(result);
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.close();
    return atEnd;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#chunks = [];
    this.#size = 0;
    if (!this.#isEnded && this.#failure === null) this.#source.onClose();
    this.#wake();
  }

  /** The next chunk or the end, where either is here. */
  #step(): IteratorResult<Uint8Array> | null {
    const chunk = this.#chunks.shift();
    if (chunk === undefined) return this.#isEnded || this.#isClosed ? atEnd : null;
    this.#size -= chunk.length;
    if (this.#size === 0) this.#resume();
    return { value: chunk, done: false };
  }

  #rest(): Uint8Array {
    const chunks = this.#chunks;
    const size = this.#size;
    this.#chunks = [];
    this.#size = 0;
    if (chunks.length === 0) return nothing;
    return chunks.length === 1 ? chunks[0]! : plain(Buffer.concat(chunks, size));
  }

  #resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#source.resume();
  }

  #arrival<Result>(read: () => Result | Promise<Result>): Promise<Result> {
    // A second reader asks again once the first has been answered.
    if (this.#waiting !== null) return this.#waiting.then(read, read);
    this.#source.onWait();
    const arrival = new Promise<Result>((resolve) => (this.#answer = () => resolve(read())));
    this.#waiting = arrival;
    return arrival;
  }

  #wake(): void {
    const answer = this.#answer;
    if (answer === null) return;
    this.#answer = null;
    this.#waiting = null;
    this.#source.onWaitOver();
    answer();
  }
}

/** A Buffer's slice() shares its bytes; that of a Uint8Array, which is what was promised, copies them. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
