import { type ByteStream, joinedChunks, type SyncByteStream } from "@trunkline/transport";
import { collected } from "./collect.ts";
import { StreamClosed, StreamConsumed } from "../errors.ts";

/** What undoes the encoding of a whole body. */
interface Decoder {
  whole(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  wholeSync(bytes: Uint8Array): Uint8Array;
}

/** Who turns what a transport throws into the error users catch. */
interface Raiser {
  raise(thrown: unknown): unknown;
}

// Programs that look at the status alone leave the body unread, and with it a connection. Workers of an older compatibility
// date have no such registry.
const forgotten =
  typeof FinalizationRegistry === "undefined"
    ? null
    : new FinalizationRegistry<ByteStream | SyncByteStream>((stream) => void closed(stream).catch(() => {}));

/** A response's body as it comes from the transport: read once, whole or in chunks, and closed. */
export class ReceivedBody {
  readonly #stream: ByteStream | SyncByteStream;
  readonly #raiser: Raiser;
  #isWatched = false;
  /** The whole body, decoded, once it has been read in one step. */
  content: Uint8Array | null = null;
  /** The same while it arrives: whoever asks meanwhile waits for that. */
  reading: Promise<Uint8Array> | null = null;
  /** Bytes received so far, before any decoding. */
  bytesReceived = 0;
  isConsumed = false;
  /** When the connection became free, by `performance.now()`: the body has ended, broken or been closed. */
  endedAt: number | null = null;

  constructor(stream: ByteStream | SyncByteStream, raiser: Raiser) {
    this.#stream = stream;
    this.#raiser = raiser;
  }

  get isClosed(): boolean {
    return this.endedAt !== null;
  }

  get isAsynchronous(): boolean {
    return isAsynchronous(this.#stream);
  }

  /** Frees the connection too where nobody can read the body any more: whatever reads it has hold of this object. */
  closeWhenForgotten(): void {
    forgotten?.register(this, this.#stream, this);
    this.#isWatched = true;
  }

  /** Everything in one step, decoded and kept; no promise where the transport and that need none. */
  readAll(decoder: Decoder | null = null): Uint8Array | Promise<Uint8Array> {
    const content = this.#read(decoder);
    if (!(content instanceof Uint8Array)) this.reading = content;
    return content;
  }

  #read(decoder: Decoder | null): Uint8Array | Promise<Uint8Array> {
    const stream = this.#asynchronous();
    this.#begin();
    let bytes: Uint8Array | Promise<Uint8Array>;
    try {
      bytes = stream.readAll === undefined ? collected(stream) : stream.readAll();
    } catch (thrown) {
      bytes = Promise.reject(thrown);
    }
    if (!(bytes instanceof Uint8Array)) return this.#arrived(bytes, decoder);
    this.bytesReceived = bytes.length;
    this.#end();
    return this.#decoded(bytes, decoder);
  }

  readAllSync(decoder: Decoder | null = null): Uint8Array {
    const bytes = this.#readSync();
    return (this.content = decoder === null ? bytes : decoder.wholeSync(bytes));
  }

  #readSync(): Uint8Array {
    const stream = this.#synchronous();
    if (stream.readAllSync === undefined) return joinedChunks([...this.chunksSync()]);
    this.#begin();
    try {
      const bytes = stream.readAllSync();
      this.bytesReceived = bytes.length;
      this.#end();
      return bytes;
    } catch (thrown) {
      this.closeSync();
      throw this.#raiser.raise(thrown);
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
      throw this.#raiser.raise(thrown);
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
      throw this.#raiser.raise(thrown);
    } finally {
      this.closeSync();
    }
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.#end();
    await closed(this.#stream);
  }

  closeSync(): void {
    if (this.isClosed) return;
    const stream = this.#synchronous();
    this.#end();
    stream.closeSync();
  }

  // One promise for all that follows the last byte: each one more would cost as much as the rest.
  #arrived(promise: Promise<Uint8Array>, decoder: Decoder | null): Promise<Uint8Array> {
    return promise.then(
      (bytes) => {
        this.bytesReceived = bytes.length;
        this.#end();
        return this.#decoded(bytes, decoder);
      },
      async (thrown: unknown) => {
        await this.close();
        throw this.#raiser.raise(thrown);
      },
    );
  }

  #decoded(bytes: Uint8Array, decoder: Decoder | null): Uint8Array | Promise<Uint8Array> {
    const content = decoder === null ? bytes : decoder.whole(bytes);
    return content instanceof Uint8Array
      ? (this.content = content)
      : content.then((decoded) => (this.content = decoded));
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
    // What a registry watches outlives every small collection.
    if (this.#isWatched) forgotten?.unregister(this);
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

async function closed(stream: ByteStream | SyncByteStream): Promise<void> {
  return isAsynchronous(stream) ? stream.close() : stream.closeSync();
}

function isAsynchronous(stream: ByteStream | SyncByteStream): stream is ByteStream {
  return Symbol.asyncIterator in stream;
}
