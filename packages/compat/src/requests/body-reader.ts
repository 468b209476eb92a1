import type { Response as CoreResponse } from "@trunkline/core";
import { joinedChunks } from "@trunkline/transport";
import type { BodyAccess, BodyChunks } from "./body-access.ts";
import { bodyFailure } from "./body-failures.ts";
import { StreamConsumedError } from "./errors.ts";
import { Emitted, type Flow, type ItemFlow, type MaybePromise, settled } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";

const nothing = new Uint8Array(0);

/** What is left of a body: each way to read it goes on where the last one stopped. */
export class BodyReader {
  readonly #core: CoreResponse;
  readonly #access: BodyAccess;
  readonly #request: PreparedRequest;
  #chunks: BodyChunks | null = null;
  #isDecoding = false;
  #pending: Uint8Array = nothing;
  #taken = 0;
  #isOver = false;

  constructor(core: CoreResponse, access: BodyAccess, request: PreparedRequest) {
    this.#core = core;
    this.#access = access;
    this.#request = request;
  }

  /** Nothing more can be read. */
  get isOver(): boolean {
    return this.#isOver && this.#pending.length === 0;
  }

  /** Bytes that were read. */
  get position(): number {
    return this.#chunks === null ? this.#core.bytesReceived : this.#taken;
  }

  /** So many bytes, fewer at the end only; `null`: a piece as it comes. Empty where there is no more. */
  *take(size: number | null, isDecoding: boolean): Flow<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = size ?? 1;
    while (missing > 0 && !this.isOver) {
      if (this.#pending.length === 0) this.#pending = yield* this.#arrived(isDecoding);
      const part = size === null ? this.#pending : this.#pending.subarray(0, missing);
      this.#pending = this.#pending.subarray(part.length);
      this.#taken += part.length;
      missing -= part.length;
      parts.push(part);
    }
    return joinedChunks(parts);
  }

  *pieces(size: number | null, isDecoding: boolean): ItemFlow<Uint8Array> {
    for (;;) {
      const piece = yield* this.take(size, isDecoding);
      if (piece.length === 0) return;
      yield new Emitted(piece);
    }
  }

  /** All that is left, decoded. */
  *rest(): Flow<Uint8Array> {
    if (this.isOver) return nothing;
    if (this.#chunks !== null) return yield* this.take(Infinity, true);
    this.#isOver = true;
    return yield* this.#told(() => this.#access.whole());
  }

  /** Frees the connection; what was not read is gone. */
  close(): MaybePromise<void> {
    this.#pending = nothing;
    this.#isOver = true;
    return this.#access.close();
  }

  *#arrived(isDecoding: boolean): Flow<Uint8Array> {
    const chunks = this.#opened(isDecoding);
    const step = yield* this.#told(() => chunks.next());
    if (step.done !== true) return step.value;
    this.#isOver = true;
    return nothing;
  }

  #opened(isDecoding: boolean): BodyChunks {
    if (this.#chunks === null) {
      this.#chunks = isDecoding ? this.#access.decoded() : this.#access.encoded();
      this.#isDecoding = isDecoding;
    } else if (isDecoding !== this.#isDecoding && this.#core.headers.has("content-encoding"))
      throw new StreamConsumedError(
        `The body is read ${isDecoding ? "as it was sent" : "decoded"} already; the rest cannot be read the other way.`,
        { request: this.#request },
      );
    return this.#chunks;
  }

  /** What goes wrong is told by requests' names. */
  *#told<Value>(read: () => MaybePromise<Value>): Flow<Value> {
    try {
      return yield* settled(read());
    } catch (error) {
      throw bodyFailure(error, this.#request);
    }
  }
}
