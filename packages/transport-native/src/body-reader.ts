import { joinedChunks, type TransportFailure } from "@trunkline/transport";
import { copiedBytes } from "./copied-bytes.ts";

/** What a response body needs of the exchange it belongs to. */
export interface BodySource {
  /** Bytes put into the target; 0 where there are none yet, -1 at the end. Throws the failure that broke the body. */
  read(target: Uint8Array, from: number): number;
  /** Nobody will read the rest. */
  close(): void;
  /** Set once the request's signal has aborted. */
  readonly abortion: TransportFailure | null;
}

const scratchSize = 64 * 1024;
// A length that was announced is believed up to here; what is longer has to arrive first.
const largestTarget = 8 * 1024 * 1024;
// What is read before others have their turn.
const turnSize = 2 * 1024 * 1024;

let scratch = Buffer.allocUnsafeSlow(scratchSize);

/** Takes a body out of the engine, in chunks or whole; never waits. */
export class BodyReader {
  /** It stopped of its own accord: there may be more without a wait. */
  hasPaused = false;
  readonly #source: BodySource;
  #first: Uint8Array | null;
  /** Bytes still to come, or `null` where only the end will tell. */
  #missing: number | null;
  #isOver = false;
  #full: Uint8Array[] = [];
  #target: Buffer | null = null;
  #filled = 0;
  #spent = 0;

  /** `first` has arrived already, and counts in the length; a length of -1 is unknown. */
  constructor(source: BodySource, first: Uint8Array, length: number) {
    this.#source = source;
    this.#first = first.length === 0 ? null : first;
    this.#missing = length < 0 ? null : length - first.length;
  }

  /** The next chunk, `null` at the end, `undefined` where it has not come yet. */
  chunk(): Uint8Array | null | undefined {
    this.#refuseAborted();
    const first = this.#first;
    this.#first = null;
    if (first !== null) return first;
    if (this.#isOver) return null;
    if (this.#pauses()) return undefined;
    const size = this.#read(scratch, 0);
    if (size === 0) return undefined;
    if (size < 0) return null;
    if (size < scratchSize / 4) return copiedBytes(scratch, 0, size);
    const chunk = bytesOf(scratch, size);
    scratch = Buffer.allocUnsafeSlow(scratchSize);
    return chunk;
  }

  /** All that is left, or `undefined` where it has not come yet. */
  rest(): Uint8Array | undefined {
    this.#refuseAborted();
    while (!this.#isOver) {
      if (this.#pauses()) return undefined;
      this.#target ??= this.#nextTarget();
      const size = this.#read(this.#target, this.#filled);
      if (size === 0) return undefined;
      if (size < 0) break;
      this.#filled += size;
      if (this.#filled === this.#target.length) this.#keepTarget();
    }
    return this.#gathered();
  }

  /** A turn of its own begins. */
  resume(): void {
    this.hasPaused = false;
    this.#spent = 0;
  }

  end(): void {
    this.#isOver = true;
    this.#first = null;
    this.#full = [];
    this.#target = null;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  #refuseAborted(): void {
    const failure = this.#isOver && this.#first === null ? null : this.#source.abortion;
    if (failure !== null) throw failure;
  }

  #pauses(): boolean {
    if (this.#spent < turnSize) return false;
    this.hasPaused = true;
    return true;
  }

  #read(target: Uint8Array, from: number): number {
    const size = this.#source.read(target, from);
    if (size < 0) this.#isOver = true;
    else {
      // A trickle has its cost too.
      this.#spent += size + 4096;
      if (this.#missing !== null) this.#missing -= size;
    }
    return size;
  }

  /** The first holds what has arrived already, so that a body of known length lies in one piece at once. */
  #nextTarget(): Buffer {
    const first = this.#first;
    const arrived = first?.length ?? 0;
    const missing = this.#missing;
    const size =
      missing === null
        ? Math.min(scratchSize << this.#full.length, largestTarget)
        : Math.min(Math.max(missing, 1), largestTarget);
    const target = Buffer.allocUnsafeSlow(arrived + size);
    if (first !== null) target.set(first);
    this.#first = null;
    this.#filled = arrived;
    return target;
  }

  #keepTarget(): void {
    const target = this.#target!;
    this.#full.push(bytesOf(target, this.#filled));
    this.#target = null;
    this.#filled = 0;
  }

  #gathered(): Uint8Array {
    const first = this.#first;
    if (this.#target !== null && this.#filled > 0) this.#keepTarget();
    const bytes = first ?? joinedChunks(this.#full);
    this.end();
    // Nobody is to hold more than he has.
    return bytes.buffer.byteLength > 2 * bytes.length + scratchSize ? bytes.slice() : bytes;
  }
}

/** A Buffer's slice() shares its bytes; that of a Uint8Array, which is what was promised, copies them. */
function bytesOf(buffer: Buffer, length: number): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
}
