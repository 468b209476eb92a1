import { StreamConsumed } from "../errors.ts";

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A body made while it is sent, of unknown length. */
export class StreamedContent {
  readonly #open: () => Chunks;
  /** It can be opened again, for a redirect or a retry. */
  readonly canReplay: boolean;
  #wasOpened = false;

  constructor(source: Chunks | (() => Chunks)) {
    this.canReplay = typeof source === "function" || !isOneShot(source);
    this.#open = typeof source === "function" ? source : () => source;
  }

  /** The chunks of one sending. Throws `StreamConsumed` where the source was a one-time stream and has been sent. */
  open(): Chunks {
    if (this.#wasOpened && !this.canReplay)
      throw new StreamConsumed(
        "The request's body was a one-time stream, and it has been sent already. Pass a function that returns a new stream each time.",
      );
    this.#wasOpened = true;
    return this.#open();
  }
}

/** A body that can be sent a second time: bytes, nothing, or a stream that can be opened anew. */
export function canReplay(body: Uint8Array | StreamedContent | null): boolean {
  return !(body instanceof StreamedContent) || body.canReplay;
}

// Generators and streams cannot start over; an iterable that makes an iterator each time can.
function isOneShot(source: Chunks): boolean {
  return "next" in source || "getReader" in source || "pipe" in source;
}
