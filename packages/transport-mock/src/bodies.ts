import {
  bufferedBody,
  type ByteStream,
  joinedChunks,
  type RequestBody,
  type SyncByteStream,
  type SyncRequestBody,
  type TransportFailure,
  type TransportRequest,
} from "@trunkline/transport";
import { failure, failureFrom, throwIfAborted, writeFailureFrom } from "./failures.ts";

type Source = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The whole body of a request. */
export async function readBody(request: TransportRequest): Promise<Uint8Array | null> {
  const body = unreadBody(request);
  if (body === null || body instanceof Uint8Array) return body;
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return joinedChunks(chunks);
}

export function readBodySync(request: TransportRequest<SyncRequestBody>): Uint8Array | null {
  const body = unreadBodySync(request);
  return body === null || body instanceof Uint8Array ? body : joinedChunks([...body]);
}

/** The body for a handler that reads it itself. It ends with the request, and its errors are the caller's. */
export function unreadBody(request: TransportRequest): RequestBody {
  const { body } = request;
  return body === null || body instanceof Uint8Array ? body : chunksOf(body, request);
}

async function* chunksOf(body: AsyncIterable<Uint8Array>, request: TransportRequest): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await unlessAborted(chunks.next(), request);
      if (done) return;
      yield value;
    }
  } catch (thrown) {
    throw writeFailureFrom(thrown, request);
  } finally {
    // A source that is still busy may take its time: nobody waits for its farewell.
    void chunks.return?.().catch(() => {});
  }
}

export function unreadBodySync(request: TransportRequest<SyncRequestBody>): SyncRequestBody {
  const { body } = request;
  return body === null || body instanceof Uint8Array ? body : chunksOfSync(body, request);
}

function* chunksOfSync(body: Iterable<Uint8Array>, request: TransportRequest<SyncRequestBody>): Generator<Uint8Array> {
  try {
    yield* body;
  } catch (thrown) {
    throw writeFailureFrom(thrown, request);
  }
}

/** The reply's bytes as a stream for either client, which ends as soon as the request is aborted. */
export function replyBody(
  source: Uint8Array | Source,
  request: TransportRequest<unknown>,
): ByteStream & SyncByteStream {
  if (!(source instanceof Uint8Array)) return new ReplyBody(source, request);
  return request.signal === undefined || source.length === 0 ? bufferedBody(source) : new ReplyBody([source], request);
}

/** A body that ends in a failure. */
export function brokenOff(source: Uint8Array | Source, breaking: TransportFailure): Source {
  if (source instanceof Uint8Array) return brokenOffSync([source], breaking);
  return Symbol.asyncIterator in source ? brokenOffLater(source, breaking) : brokenOffSync(source, breaking);
}

function* brokenOffSync(source: Iterable<Uint8Array>, breaking: TransportFailure): Generator<Uint8Array> {
  yield* source;
  throw breaking;
}

async function* brokenOffLater(
  source: AsyncIterable<Uint8Array>,
  breaking: TransportFailure,
): AsyncGenerator<Uint8Array> {
  yield* source;
  throw breaking;
}

class ReplyBody implements ByteStream, SyncByteStream {
  readonly #source: Source;
  readonly #request: TransportRequest<unknown>;
  #iterator: Iterator<Uint8Array> | AsyncIterator<Uint8Array> | undefined;
  readonly #closing: Promise<IteratorResult<Uint8Array>>;
  #endReading: () => void = () => {};
  #isClosed = false;

  constructor(source: Source, request: TransportRequest<unknown>) {
    this.#source = source;
    this.#request = request;
    this.#closing = new Promise((resolve) => (this.#endReading = () => resolve({ done: true, value: undefined })));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (!this.#isClosed) {
      throwIfAborted(this.#request, "maybe");
      const { value, done } = await this.#next();
      if (done) this.#isClosed = true;
      else if (value.length > 0) yield value;
    }
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    while (!this.#isClosed) {
      throwIfAborted(this.#request, "maybe");
      const { value, done } = this.#nextSync();
      if (done) this.#isClosed = true;
      else if (value.length > 0) yield value;
    }
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  closeSync(): void {
    void this.#stop();
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    try {
      const next = this.#started(Symbol.asyncIterator in this.#source ? "async" : "sync").next();
      return await unlessAborted(Promise.race([next, this.#closing]), this.#request);
    } catch (thrown) {
      void this.#stop();
      throw failureFrom(thrown, this.#request);
    }
  }

  #nextSync(): IteratorResult<Uint8Array> {
    try {
      return this.#started("sync").next() as IteratorResult<Uint8Array>;
    } catch (thrown) {
      void this.#stop();
      throw failureFrom(thrown, this.#request);
    }
  }

  #started(style: "async" | "sync"): Iterator<Uint8Array> | AsyncIterator<Uint8Array> {
    if (this.#iterator !== undefined) return this.#iterator;
    if (style === "async")
      return (this.#iterator = (this.#source as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]());
    if (Symbol.iterator in this.#source) return (this.#iterator = this.#source[Symbol.iterator]());
    throw failure(
      "local-protocol",
      this.#request,
      "the handler's stream is asynchronous; a synchronous client needs a sync one",
    );
  }

  /** A source with an end of its own is told by its own word, others by their iterator's. */
  async #stop(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#endReading();
    try {
      if ("close" in this.#source) await (this.#source as ByteStream).close();
      else if ("closeSync" in this.#source) (this.#source as SyncByteStream).closeSync();
      else await (this.#iterator ?? this.#started(Symbol.asyncIterator in this.#source ? "async" : "sync")).return?.();
    } catch {
      // Whoever closes a body has done with it: nobody is left to tell.
    }
  }
}

/** The outcome, or an `aborted` failure as soon as the signal says so. */
export async function unlessAborted<Value>(
  outcome: Promise<Value>,
  request: TransportRequest<unknown>,
): Promise<Value> {
  const { signal } = request;
  if (signal === undefined) return outcome;
  throwIfAborted(request, "maybe");
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(failure("aborted", request, "the request was aborted", { cause: signal.reason }));
  });
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([outcome, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
