import type { NetworkStream } from "@trunkline/transport";
import { BodyReader, type BodySource } from "./body-reader.ts";
import { streamFailure } from "./failures.ts";

interface Channel extends BodySource {
  readonly situation: { readonly peer: string };
  write(chunk: Uint8Array, isLast: boolean): number;
}

const pieceSize = 64 * 1024;
const nothing = new Uint8Array(0);

/** The raw connection behind a 101 or a CONNECT, read and written by whoever took it. */
export class UpgradedStream implements NetworkStream {
  readonly #channel: Channel;
  readonly #reader: BodyReader;
  #onReadable: (() => void) | null = null;
  #onDrained: (() => void) | null = null;
  #written: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(channel: Channel, first: Uint8Array) {
    this.#channel = channel;
    this.#reader = new BodyReader(channel, first, -1);
  }

  async read(): Promise<Uint8Array | null> {
    for (;;) {
      this.#reader.resume();
      let chunk: Uint8Array | null | undefined;
      try {
        chunk = this.#reader.chunk();
      } catch (error) {
        throw streamFailure("read", this.#channel.situation.peer, error);
      }
      if (chunk !== undefined) return chunk;
      await new Promise<void>((resolve) => (this.#onReadable = resolve));
    }
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#isClosed) return Promise.reject(streamFailure("write", this.#channel.situation.peer));
    // Two writers do not mingle their bytes.
    const written = this.#written.then(() => this.#write(bytes));
    this.#written = written.catch(() => {});
    return written;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#reader.end();
    this.onReadable();
    // What was written still goes out; nobody waits for a peer that does not take it.
    void this.#written.then(async () => {
      if (this.#channel.write(nothing, true) === 0) await this.#drained();
      this.#channel.close();
    });
  }

  onReadable(): void {
    this.#onReadable?.();
    this.#onReadable = null;
  }

  onDrained(): void {
    this.#onDrained?.();
    this.#onDrained = null;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const { peer } = this.#channel.situation;
    for (let at = 0; at < bytes.length; at += pieceSize) {
      const answer = this.#channel.write(bytes.subarray(at, at + pieceSize), false);
      if (answer < 0) throw streamFailure("write", peer);
      if (answer > 0) continue;
      await this.#drained();
      // Nobody has to wait, either, where nothing goes out any more.
      if (this.#channel.write(nothing, false) < 0) throw streamFailure("write", peer);
    }
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => (this.#onDrained = resolve));
  }
}
