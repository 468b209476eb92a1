import { type ByteSource, drain } from "./byte-source.ts";
import { Cancellation } from "./cancellation.ts";

/** What makes events of bytes. */
export interface EventDecoder<Event> {
  push(chunk: Uint8Array): void;
  end(): void;
  /** `undefined` until there are more bytes; done where the stream says that it is. Throws where it says an error. */
  next(): IteratorResult<Event, undefined> | undefined;
}

export interface ReaderOptions {
  readonly controller: AbortController | null;
  readonly signal: AbortSignal | null;
  /** What is thrown in place of an error of the source. */
  readonly raise: (error: unknown) => unknown;
}

const over = { value: undefined, done: true } as const;

/** The events of a source. Ends silently when aborted; an end before the end, or an error, closes the source. */
// No async generator: for an event that is here already it would take three turns of the microtask queue.
export class EventReader<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly cancellation: Cancellation;
  readonly #source: ByteSource;
  readonly #decoder: EventDecoder<Event>;
  readonly #raise: (error: unknown) => unknown;
  #hasEnded = false;
  #isOver = false;
  #reading: Promise<IteratorResult<Event, undefined>> | null = null;
  #stopReading: ((result: IteratorResult<Event, undefined>) => void) | null = null;

  constructor(source: ByteSource, decoder: EventDecoder<Event>, { controller, signal, raise }: ReaderOptions) {
    this.#source = source;
    this.#decoder = decoder;
    this.#raise = raise;
    this.cancellation = new Cancellation(() => this.#stop(), controller, signal);
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    if (this.#reading !== null) return this.#reading.then(this.#next, this.#next);
    try {
      const event = this.#taken();
      if (event !== undefined) return Promise.resolve(event);
    } catch (error) {
      return Promise.reject(error);
    }
    return (this.#reading = new Promise((resolve, reject) => {
      this.#stopReading = resolve;
      this.#read().then(resolve, reject);
    }));
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    if (!this.#isOver) this.cancellation.abort();
    return Promise.resolve(over);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  readonly #next = (): Promise<IteratorResult<Event, undefined>> => this.next();

  #taken(): IteratorResult<Event, undefined> | undefined {
    if (!this.#isOver && this.cancellation.isAborted) this.cancellation.abort();
    if (this.#isOver) return over;
    let event: IteratorResult<Event, undefined> | undefined;
    try {
      event = this.#decoder.next();
    } catch (error) {
      this.#fail();
      throw error;
    }
    if (event?.done !== true && !(event === undefined && this.#hasEnded)) return event;
    this.#finish();
    return over;
  }

  async #read(): Promise<IteratorResult<Event, undefined>> {
    try {
      for (;;) {
        await this.#readChunk();
        const event = this.#taken();
        if (event !== undefined) return event;
      }
    } finally {
      this.#reading = this.#stopReading = null;
    }
  }

  async #readChunk(): Promise<void> {
    let chunk: IteratorResult<Uint8Array, unknown>;
    try {
      chunk = await this.#source.next();
    } catch (error) {
      if (this.cancellation.isAborted) return;
      this.#fail();
      throw this.#raise(error);
    }
    if (chunk.done !== true) return this.#decoder.push(chunk.value);
    this.#hasEnded = true;
    this.#decoder.end();
  }

  #finish(): void {
    this.#isOver = true;
    this.cancellation.over();
    if (!this.#hasEnded) drain(this.#source);
  }

  #fail(): void {
    // Whoever waits is told by the error, not that it is over.
    this.#stopReading = null;
    this.cancellation.abort();
  }

  #stop(): void {
    this.#isOver = true;
    this.#source.close();
    this.#reading = null;
    this.#stopReading?.(over);
  }
}
