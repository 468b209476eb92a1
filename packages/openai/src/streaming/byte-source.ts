import type { Response as CoreResponse } from "@trunkline/core";
import { OpenAIError } from "../errors/errors.ts";

/** Where a stream's bytes come from. */
export interface ByteSource {
  next(): Promise<IteratorResult<Uint8Array, unknown>>;
  /** Frees the connection, the bytes read or not. */
  close(): void;
}

/** The body of an answer, of our own client or of a `fetch`. */
export function bodyOf(response: CoreResponse | Response): ByteSource {
  if (isCoreResponse(response)) return new CoreBody(response);
  if (response.body === null) throw new OpenAIError("Attempted to iterate over a response with no body");
  return new ReadableBytes(response.body);
}

export function isCoreResponse(response: CoreResponse | Response): response is CoreResponse {
  return "iterBytes" in response;
}

class CoreBody implements ByteSource {
  readonly #response: CoreResponse;
  #chunks: AsyncIterator<Uint8Array> | null = null;

  constructor(response: CoreResponse) {
    this.#response = response;
  }

  next(): Promise<IteratorResult<Uint8Array, unknown>> {
    this.#chunks ??= this.#response.iterBytes()[Symbol.asyncIterator]();
    return this.#chunks.next();
  }

  close(): void {
    this.#response.close().catch(ignore);
  }
}

const encoder = new TextEncoder();

/** A platform's stream; it may bring texts and buffers where bytes are expected. */
export class ReadableBytes implements ByteSource {
  readonly #stream: ReadableStream<unknown>;
  #reader: ReadableStreamDefaultReader<unknown> | null = null;

  constructor(stream: ReadableStream<unknown>) {
    this.#stream = stream;
  }

  async next(): Promise<IteratorResult<Uint8Array, unknown>> {
    const { value, done } = await this.#read();
    return done ? { value: undefined, done } : { value: bytesFrom(value), done };
  }

  close(): void {
    this.#reader ??= this.#stream.getReader();
    this.#reader.cancel().catch(ignore);
    this.#reader.releaseLock();
  }

  #read(): Promise<ReadableStreamReadResult<unknown>> {
    this.#reader ??= this.#stream.getReader();
    return this.#reader.read();
  }
}

// Milliseconds that a body may take to end after its stream has said that it is done.
const patience = 1000;

/** Lets a body end that has nothing more to say, so that its connection can be used again; closes it if it does not. */
export function drain(source: ByteSource): void {
  const close = (): void => source.close();
  const timer = setTimeout(close, patience);
  source
    .next()
    .then(({ done }) => (done === true ? undefined : close()), close)
    .finally(() => clearTimeout(timer));
}

function bytesFrom(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  return typeof chunk === "string" ? encoder.encode(chunk) : new Uint8Array(chunk as ArrayBuffer);
}

function ignore(): void {}
