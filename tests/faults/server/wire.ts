import { Duplex } from "node:stream";

/** The bytes of a connection as they are on their way, where TLS can be cut in the middle of a record. */
export class Wire extends Duplex {
  readonly #below: Duplex;
  #left = Infinity;

  constructor(below: Duplex) {
    super({ emitClose: true });
    this.#below = below;
    below.on("data", (bytes: Uint8Array) => {
      if (!this.push(bytes)) below.pause();
    });
    below.on("end", () => this.push(null));
    below.on("error", () => {});
    below.on("close", () => this.destroy());
    this.on("error", () => {});
  }

  /** So many bytes leave yet. */
  tear(after: number): void {
    this.#left = after;
  }

  /** Ends without telling those above. */
  cut(): void {
    this.#left = 0;
    this.#below.end();
  }

  override _read(): void {
    this.#below.resume();
  }

  override _write(bytes: Uint8Array, _encoding: string, done: () => void): void {
    const leaving = bytes.subarray(0, this.#left);
    const isTorn = leaving.length < bytes.length;
    this.#left -= leaving.length;
    if (leaving.length > 0 && !this.#below.destroyed) this.#below.write(leaving, () => done());
    else done();
    if (isTorn) this.#below.end();
  }

  override _final(done: () => void): void {
    this.#below.end();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#below.destroy();
    done(error);
  }
}
