import { blockOf } from "./block.ts";

/** What is uploaded, in bytes: the same block over and over. */
export const uploadSize: number = 100 * 1024 * 1024;

export const uploadBlock: number = 64 * 1024;

const block = blockOf(uploadBlock);

export async function* uploadChunks(size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let left = size; left > 0; left -= block.length) yield left < block.length ? block.subarray(0, left) : block;
}

export function uploadEtagOf(size: number): string {
  return `"upload-${size}"`;
}

/** The body of a POST that is looked at while it arrives, and not kept. */
export class ArrivingUpload {
  readonly size: number;
  isRight = true;
  #arrived = 0;

  constructor(size: number) {
    this.size = size;
  }

  get isOver(): boolean {
    return this.#arrived === this.size;
  }

  /** How many of the bytes are its own. */
  take(bytes: Uint8Array): number {
    const count = Math.min(bytes.length, this.size - this.#arrived);
    const [first, last] = [this.#arrived % block.length, (this.#arrived + count - 1) % block.length];
    if (count > 0 && (bytes[0] !== block[first] || bytes[count - 1] !== block[last])) this.isRight = false;
    this.#arrived += count;
    return count;
  }
}
