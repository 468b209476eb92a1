import { type ByteStream, joinedChunks } from "@trunkline/transport";
import type { Exchange } from "./exchange.ts";
import { uploadFailure } from "./failures.ts";

const nothing = new Uint8Array(0);

/** The body of a `Response`, which ends its exchange. */
export class ResponseBody implements ByteStream {
  readonly #response: Response;
  readonly #exchange: Exchange;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response, exchange: Exchange) {
    this.#response = response;
    this.#exchange = exchange;
    // For a stream that does not heed the signal: who waits for its next chunk is answered all the same.
    exchange.onOver(() => void this.#reader?.cancel().catch(ignore));
  }

  async readAll(): Promise<Uint8Array> {
    const exchange = this.#exchange;
    if (this.#reader !== undefined || exchange.isOver) return this.#rest();
    const buffer = await exchange.within(this.#response.arrayBuffer(), "body");
    exchange.finish();
    return buffer === null ? nothing : new Uint8Array(buffer);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = await this.#next();
        if (chunk === null) return;
        if (chunk.length > 0) yield chunk;
      }
    } finally {
      this.#exchange.abandon();
    }
  }

  async close(): Promise<void> {
    this.#exchange.abandon();
  }

  async #rest(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this) chunks.push(chunk);
    return joinedChunks(chunks);
  }

  async #next(): Promise<Uint8Array | null> {
    const exchange = this.#exchange;
    if (exchange.isOver) return this.#ended();
    try {
      this.#reader ??= this.#response.body!.getReader();
      const { done, value } = await this.#reader.read();
      if (exchange.isOver) return this.#ended();
      if (!done) return value;
      exchange.finish();
    } catch (thrown) {
      exchange.broken(thrown, "body");
    }
    return this.#ended();
  }

  #ended(): null {
    if (this.#exchange.failure !== null) throw this.#exchange.failure;
    return null;
  }
}

/** A request body as the platform reads it: chunk by chunk, and not past the end of the exchange. */
export function uploadStream(body: AsyncIterable<Uint8Array>, exchange: Exchange): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  let isOver = false;

  // Also where no chunk was asked for: a stream of the platform's is cancelled by it, and frees what it holds.
  async function release(): Promise<void> {
    if (isOver) return;
    isOver = true;
    chunks ??= body[Symbol.asyncIterator]();
    await chunks.return?.();
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        exchange.onOver((failure) => {
          if (isOver) return;
          release().catch(ignore);
          controller.error(failure ?? new Error("The answer is complete; no more of the request body is wanted."));
        });
      },
      async pull(controller) {
        try {
          chunks ??= body[Symbol.asyncIterator]();
          // An empty chunk would end the body where the platform frames it as it is.
          let chunk = await chunks.next();
          while (!chunk.done && bytesOf(chunk.value).length === 0) chunk = await chunks.next();
          if (isOver) return;
          if (!chunk.done) return controller.enqueue(chunk.value);
          isOver = true;
          controller.close();
        } catch (thrown) {
          if (isOver) return;
          exchange.fail(uploadFailure(exchange.peer, thrown));
          throw thrown;
        }
      },
      cancel: () => release().catch(ignore),
    },
    { highWaterMark: 0 },
  );
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError(`The request body yielded a ${typeof chunk}; it must yield Uint8Array.`);
}

/** For a rejection that nobody is left to hear of. */
function ignore(): void {}
