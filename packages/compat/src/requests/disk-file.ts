import { disk } from "./environment.ts";
import { ValueError } from "./errors.ts";

const pieceLength = 65_536;

/** A file as a body. It is sent from where it stands, with the length of the rest, and from there again where that is needed. */
export class DiskFile implements Disposable {
  readonly name: string;
  readonly #descriptor: number;
  #position = 0;
  #isClosed = false;

  constructor(path: string) {
    this.name = path;
    this.#descriptor = disk().openSync(path, "r");
  }

  /** Bytes from where the file stands to its end. */
  get length(): number {
    if (this.#isClosed) return 0;
    return Math.max(0, disk().fstatSync(this.#descriptor).size - this.#position);
  }

  get closed(): boolean {
    return this.#isClosed;
  }

  /** So many bytes, fewer at the end only; all that is left by default. */
  read(size: number = this.length): Uint8Array {
    const bytes = this.#readAt(this.#position, size);
    this.#position += bytes.length;
    return bytes;
  }

  /** Where the file stands, in bytes from its beginning. */
  tell(): number {
    return this.#position;
  }

  seek(position: number): void {
    this.#position = position;
  }

  close(): void {
    if (!this.#isClosed) disk().closeSync(this.#descriptor);
    this.#isClosed = true;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** The rest piece by piece; the file then stands at its end. */
  *[Symbol.iterator](): Generator<Uint8Array> {
    for (let piece = this.read(pieceLength); piece.length > 0; piece = this.read(pieceLength)) yield piece;
  }

  #readAt(position: number, size: number): Uint8Array {
    // The system may have given its number to another file.
    if (this.#isClosed)
      throw new ValueError(`The file ${JSON.stringify(this.name)} has been closed; it cannot be read.`);
    const bytes = new Uint8Array(size);
    return bytes.subarray(0, disk().readSync(this.#descriptor, bytes, 0, size, position));
  }
}

/** As Python's `open(path, "rb")`: for `data` and `files` of both entries. Close it, or declare it by `using`. */
export function openFile(path: string): DiskFile {
  return new DiskFile(path);
}
