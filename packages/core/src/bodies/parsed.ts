/** Makes items of bytes. */
export interface Parser<Item> {
  /** To be called when `next()` has nothing more. */
  push(chunk: Uint8Array): void;
  /** No chunk follows. */
  end(): void;
  /** The next item that is whole. */
  next(): Item | undefined;
}

/** The items of a stream as they arrive. Leaving early, and an error, close the stream. */
export function parsed<Item>(chunks: AsyncIterable<Uint8Array>, parser: Parser<Item>): AsyncIterableIterator<Item> {
  return new Items(chunks, parser);
}

export function parsedSync<Item>(chunks: Iterable<Uint8Array>, parser: Parser<Item>): IterableIterator<Item> {
  return new SyncItems(chunks, parser);
}

// Resuming a generator costs more than parsing an event, hence these two.

class Items<Item> implements AsyncIterableIterator<Item> {
  readonly #parser: Parser<Item>;
  readonly #steps: AsyncGenerator<Item, void, undefined>;
  #isPaused = false;

  constructor(chunks: AsyncIterable<Uint8Array>, parser: Parser<Item>) {
    this.#parser = parser;
    this.#steps = this.#read(chunks);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** While the generator pauses at a `yield`, what is left of its chunk is taken past it. */
  next(): Promise<IteratorResult<Item, void>> {
    if (!this.#isPaused) return this.#steps.next();
    try {
      const value = this.#parser.next();
      if (value !== undefined) return Promise.resolve({ done: false, value });
    } catch (error) {
      this.#isPaused = false;
      return this.#steps.throw(error);
    }
    this.#isPaused = false;
    return this.#steps.next();
  }

  return(): Promise<IteratorResult<Item, void>> {
    this.#isPaused = false;
    return this.#steps.return();
  }

  async *#read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item, void, undefined> {
    const parser = this.#parser;
    for await (const chunk of chunks) {
      parser.push(chunk);
      for (let item = parser.next(); item !== undefined; item = parser.next()) {
        this.#isPaused = true;
        yield item;
      }
    }
    parser.end();
    for (let item = parser.next(); item !== undefined; item = parser.next()) {
      this.#isPaused = true;
      yield item;
    }
  }
}

class SyncItems<Item> implements IterableIterator<Item> {
  readonly #parser: Parser<Item>;
  readonly #chunks: Iterator<Uint8Array>;
  #hasEnded = false;
  #isClosed = false;

  constructor(chunks: Iterable<Uint8Array>, parser: Parser<Item>) {
    this.#parser = parser;
    this.#chunks = chunks[Symbol.iterator]();
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Item, void> {
    try {
      while (!this.#isClosed) {
        const value = this.#parser.next();
        if (value !== undefined) return { done: false, value };
        if (this.#hasEnded) break;
        this.#readChunk();
      }
    } catch (error) {
      this.return();
      throw error;
    }
    return { done: true, value: undefined };
  }

  return(): IteratorResult<Item, void> {
    this.#isClosed = true;
    this.#chunks.return?.();
    return { done: true, value: undefined };
  }

  #readChunk(): void {
    const { done, value } = this.#chunks.next();
    if (done !== true) {
      this.#parser.push(value);
      return;
    }
    this.#hasEnded = true;
    this.#parser.end();
  }
}
