import { AsyncResource } from "node:async_hooks";
import type { RequestBody } from "@trunkline/transport";

/** What a streamed request body tells the exchange it belongs to. */
export interface UploadWatcher {
  /** The peer has taken the chunk before this one, or there was none. */
  onUploadWanted(): void;
  /** A chunk is on its way to the peer. */
  onUploadChunk(): void;
}

/**
 * A request body as undici iterates it. undici would wait for the body's next chunk for ever, also after the answer
 * has ended or the request was aborted; `stop` ends that and lets the body clean up.
 */
export class Upload implements AsyncIterableIterator<Uint8Array> {
  /** What the body threw, to tell its fault from the peer's. */
  thrown: { readonly error: unknown } | null = null;
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #watcher: UploadWatcher;
  // undici iterates in the context of whoever opened the connection; the body's code must run in its own.
  readonly #context: AsyncResource = new AsyncResource("trunkline.upload");
  #iterator: AsyncIterator<Uint8Array> | null = null;
  #isOver = false;
  #stop: ((reason: Error) => void) | null = null;

  constructor(source: AsyncIterable<Uint8Array>, watcher: UploadWatcher) {
    this.#source = source;
    this.#watcher = watcher;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    this.#watcher.onUploadWanted();
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(stopped());
      this.#stop = reject;
      this.#context
        .runInAsyncScope(() => this.#pull())
        .then(
          (result) => {
            this.#stop = null;
            if (this.#isOver) return;
            if (result.done === true) this.#isOver = true;
            else this.#watcher.onUploadChunk();
            resolve(result);
          },
          (error: unknown) => {
            if (this.#isOver) return;
            this.#isOver = true;
            this.thrown = { error };
            reject(error);
          },
        );
    });
  }

  async #pull(): Promise<IteratorResult<Uint8Array>> {
    this.#iterator ??= this.#source[Symbol.asyncIterator]();
    const result = await this.#iterator.next();
    if (result.done || result.value instanceof Uint8Array) return result;
    this.#release();
    throw new TypeError(`The request body yielded a ${typeof result.value}; it must yield Uint8Array.`);
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.stop();
    return { value: undefined, done: true };
  }

  /** Something of the body has been asked for, so that it cannot be sent from its beginning any more. */
  get hasBegun(): boolean {
    return this.#iterator !== null;
  }

  /** Asks the body for nothing more. */
  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stop?.(stopped());
    this.#release();
  }

  #release(): void {
    const iterator = this.#iterator;
    if (iterator?.return === undefined) return;
    // The exchange is over: what the body throws while it cleans up has nobody left to go to.
    this.#context.runInAsyncScope(async () => iterator.return?.()).catch(() => {});
  }
}

function stopped(): Error {
  return new Error("The exchange is over; no more of the request body is wanted.");
}

// What an HTTP/2 stream of Node holds back before it makes the writer wait.
const pieceSize = 16 * 1024;

/** `watchesPieces`: it matters how much of the body the peer has taken. */
export function bodyForEngine(
  body: RequestBody,
  watchesPieces: boolean,
  watcher: UploadWatcher,
): Uint8Array | Upload | null {
  if (body === null) return null;
  if (!(body instanceof Uint8Array)) return new Upload(body, watcher);
  return watchesPieces && body.length > pieceSize ? new Upload(inPieces(body), watcher) : body;
}

/** Bytes in pieces, so that a limit can tell a slow peer from a large body. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}
