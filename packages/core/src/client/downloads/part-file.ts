import { ChecksumError } from "../../errors.ts";
import type { Files, FileWork, RunningHash } from "../../files.ts";
import type { Destination, Earlier, Steps } from "./destination.ts";
import { type Representation, representationFrom } from "./representation.ts";

const pieceLength = 65_536;

/**
 * `<path>.part` until it is whole, then `<path>`: whoever looks there finds the old file or the new one, never a half.
 * `<path>.part.json` says what the part is the beginning of; without it the part is not continued.
 */
export class PartFile implements Destination {
  readonly path: string;
  readonly canRestart = true;
  readonly #part: string;
  readonly #note: string;
  readonly #files: Files;
  readonly #work: FileWork;
  #file: number | null = null;

  constructor(path: string, files: Files, work: FileWork) {
    this.path = path;
    this.#part = `${path}.part`;
    this.#note = `${path}.part.json`;
    this.#files = files;
    this.#work = work;
  }

  earlier(): Earlier | null {
    const known = representationFrom(this.#files.textIfThere(this.#note) ?? "");
    const bytes = this.#files.sizeOf(this.#part);
    if (known === null || bytes > known.total) return null;
    return { known, bytes, fed: (hash) => this.#fed(hash) };
  }

  restart(known: Representation | null): void {
    this.#close();
    // In this order: a note never stands beside bytes that it does not describe.
    this.#files.remove(this.#note);
    this.#file = this.#files.open(this.#part, "w");
    if (known !== null) this.#files.writeText(this.#note, JSON.stringify(known));
  }

  write(bytes: Uint8Array): unknown {
    return this.#work.write(this.#opened(), bytes);
  }

  // Flushed before it is renamed: after a power cut the name must not lead to bytes that never reached the disk.
  *finish(): Steps {
    const file = this.#opened();
    yield () => this.#work.flush(file);
    this.#close();
    this.#files.rename(this.#part, this.path);
    this.#files.remove(this.#note);
  }

  fail(error: unknown): void {
    this.#close();
    if (!(error instanceof ChecksumError)) return;
    // No rest would make it right.
    for (const path of [this.#note, this.#part]) this.#files.remove(path);
  }

  *#fed(hash: RunningHash): Steps {
    const file = this.#files.open(this.#part, "r");
    try {
      const piece = new Uint8Array(pieceLength);
      for (;;) {
        const length = (yield () => this.#work.read(file, piece)) as number;
        if (length === 0) return;
        hash.update(piece.subarray(0, length));
      }
    } finally {
      this.#files.close(file);
    }
  }

  #opened(): number {
    return (this.#file ??= this.#files.open(this.#part, "a"));
  }

  #close(): void {
    if (this.#file !== null) this.#files.close(this.#file);
    this.#file = null;
  }
}
