import type { ByteStream, SyncByteStream } from "@trunkline/transport";
import { BodyReader, type BodySource } from "./body-reader.ts";

const nothing = new Uint8Array(0);
const atEnd: IteratorResult<Uint8Array> = { value: undefined, done: true };

/** A body that is read while it arrives. Bytes that are here need no promise where all are asked for. */
export class ArrivingBody implements ByteStream, AsyncIterator<Uint8Array> {
  readonly #source: BodySource;
  readonly #reader: BodyReader;
  #waiting: Promise<unknown> | null = null;
  #resume: (() => void) | null = null;

  constructor(source: BodySource, first: Uint8Array, length: number) {
    this.#source = source;
    this.#reader = new BodyReader(source, first, length);
  }

  readAll(): Uint8Array | Promise<Uint8Array> {
    // A second reader asks again once the first has been answered.
    if (this.#waiting !== null) return this.#waiting.then(this.#readAll, this.#readAll);
    try {
      return this.#reader.rest() ?? this.#arrival(() => this.#reader.rest());
    } catch (failure) {
      return Promise.reject(failure);
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#waiting !== null) return this.#waiting.then(this.#next, this.#next);
    try {
      const result = this.#step();
      return result === undefined ? this.#arrival(() => this.#step()) : Promise.resolve(result);
    } catch (failure) {
      return Promise.reject(failure);
    }
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.close();
    return atEnd;
  }

  async close(): Promise<void> {
    if (!this.#reader.isOver) {
      this.#reader.end();
      this.#source.close();
    }
    this.wake();
  }

  /** More has come, or nothing will. */
  wake(): void {
    this.#reader.resume();
    this.#resume?.();
  }

  readonly #next = (): Promise<IteratorResult<Uint8Array>> => this.next();
  readonly #readAll = (): Uint8Array | Promise<Uint8Array> => this.readAll();

  #step(): IteratorResult<Uint8Array> | undefined {
    const chunk = this.#reader.chunk();
    if (chunk === undefined) return undefined;
    return chunk === null ? atEnd : { value: chunk, done: false };
  }

  #arrival<Result>(attempt: () => Result | undefined): Promise<Result> {
    this.#yieldIfPaused();
    const arrival = new Promise<Result>((resolve, reject) => {
      this.#resume = () => {
        try {
          const result = attempt();
          if (result === undefined) return this.#yieldIfPaused();
          this.#settle();
          resolve(result);
        } catch (failure) {
          this.#settle();
          reject(failure);
        }
      };
    });
    this.#waiting = arrival;
    return arrival;
  }

  // Reading needs no event, so a peer that is fast enough would never let another one happen.
  #yieldIfPaused(): void {
    if (this.#reader.hasPaused) setImmediate(() => this.wake());
  }

  #settle(): void {
    this.#waiting = null;
    this.#resume = null;
  }
}

/** What a body needs beside that to be waited for by a thread. */
export interface BlockingSource extends BodySource {
  /** Returns when there may be more. */
  wait(): void;
}

/** The same, read by a thread that blocks. */
export class BlockingBody implements SyncByteStream, Iterator<Uint8Array> {
  readonly #source: BlockingSource;
  readonly #reader: BodyReader;

  constructor(source: BlockingSource, first: Uint8Array, length: number) {
    this.#source = source;
    this.#reader = new BodyReader(source, first, length);
  }

  readAllSync(): Uint8Array {
    return this.#waitFor(() => this.#reader.rest()) ?? nothing;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Uint8Array> {
    const chunk = this.#waitFor(() => this.#reader.chunk());
    return chunk === null ? atEnd : { value: chunk, done: false };
  }

  return(): IteratorResult<Uint8Array> {
    this.closeSync();
    return atEnd;
  }

  closeSync(): void {
    if (this.#reader.isOver) return;
    this.#reader.end();
    this.#source.close();
  }

  #waitFor<Result>(attempt: () => Result | undefined): Result {
    for (;;) {
      this.#reader.resume();
      const result = attempt();
      if (result !== undefined) return result;
      if (!this.#reader.hasPaused) this.#source.wait();
    }
  }
}
