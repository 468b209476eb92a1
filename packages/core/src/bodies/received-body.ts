import type { ByteStream, SyncByteStream } from "@trunkline/transport";
import { collected, joined } from "./collect.ts";
import { StreamClosed, StreamConsumed } from "../errors.ts";

/** What is made of a whole body once it is here. */
type Finish = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const unchanged: Finish = (bytes) => bytes;

/** A response's body as it comes from the transport: read once, whole or in chunks, and closed. */
export class ReceivedBody {
  readonly #stream: ByteStream | SyncByteStream;
  readonly #raise: (thrown: unknown) => unknown;
  /** Bytes received so far, before any decoding. */
  bytesReceived = 0;
  isConsumed = false;
  /** When the connection became free, by `performance.now()`: the body has ended, broken or been closed. */
  endedAt: number | null = null;

  /** `raise` turns what a transport throws into the error users catch. */
  constructor(stream: ByteStream | SyncByteStream, raise: (thrown: unknown) => unknown) {
    this.#stream = stream;
    this.#raise = raise;
  }

  get isClosed(): boolean {
    return this.endedAt !== null;
  }

  get isAsynchronous(): boolean {
    return isAsynchronous(this.#stream);
  }

  /** Everything in one step, `finish`ed; no promise where the transport and that need none. */
  readAll(finish: Finish = unchanged): Uint8Array | Promise<Uint8Array> {
    const stream = this.#asynchronous();
    this.#begin();
    let bytes: Uint8Array | Promise<Uint8Array>;
    try {
      bytes = stream.readAll === undefined ? collected(stream) : stream.readAll();
    } catch (thrown) {
      bytes = Promise.reject(thrown);
    }
    if (!(bytes instanceof Uint8Array)) return this.#arrived(bytes, finish);
    this.bytesReceived = bytes.length;
    this.#end();
    return finish(bytes);
  }

  readAllSync(): Uint8Array {
    const stream = this.#synchronous();
    if (stream.readAllSync === undefined) return joined([...this.chunksSync()]);
    this.#begin();
    try {
      const bytes = stream.readAllSync();
      this.bytesReceived = bytes.length;
      this.#end();
      return bytes;
    } catch (thrown) {
      this.closeSync();
      throw this.#raise(thrown);
    }
  }

  /** Each chunk as it arrives; empty ones are left out. Leaving early closes the body. */
  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const stream = this.#asynchronous();
    this.#begin();
    try {
      for await (const chunk of stream) {
        this.bytesReceived += chunk.length;
        if (chunk.length > 0) yield chunk;
      }
    } catch (thrown) {
      throw this.#raise(thrown);
    } finally {
      await this.close();
    }
  }

  *chunksSync(): Generator<Uint8Array, void, undefined> {
    const stream = this.#synchronous();
    this.#begin();
    try {
      for (const chunk of stream) {
        this.bytesReceived += chunk.length;
        if (chunk.length > 0) yield chunk;
      }
    } catch (thrown) {
      throw this.#raise(thrown);
    } finally {
      this.closeSync();
    }
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.#end();
    if (isAsynchronous(this.#stream)) await this.#stream.close();
    else this.#stream.closeSync();
  }

  closeSync(): void {
    if (this.isClosed) return;
    const stream = this.#synchronous();
    this.#end();
    stream.closeSync();
  }

  // One function for all that follows the last byte: each promise in between would cost as much as the rest.
  async #arrived(promise: Promise<Uint8Array>, finish: Finish): Promise<Uint8Array> {
    let bytes: Uint8Array;
    try {
      bytes = await promise;
      this.bytesReceived = bytes.length;
    } catch (thrown) {
      await this.close();
      throw this.#raise(thrown);
    }
    this.#end();
    return finish(bytes);
  }

  #begin(): void {
    if (this.isConsumed)
      throw new StreamConsumed(
        "The response's body was read already, and it was not kept. Call read() first to keep it.",
      );
    if (this.isClosed) throw new StreamClosed("The response was closed before its body was read.");
    this.isConsumed = true;
  }

  #end(): void {
    this.endedAt ??= performance.now();
  }

  #asynchronous(): ByteStream {
    if (isAsynchronous(this.#stream)) return this.#stream;
    throw new TypeError("This response came from a SyncClient: use the methods that end in Sync.");
  }

  #synchronous(): SyncByteStream {
    if (Symbol.iterator in this.#stream) return this.#stream;
    throw new TypeError("This response came from an asynchronous Client: use the methods without Sync.");
  }
}

function isAsynchronous(stream: ByteStream | SyncByteStream): stream is ByteStream {
  return Symbol.asyncIterator in stream;
}
