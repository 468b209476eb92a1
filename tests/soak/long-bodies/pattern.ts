// A prime, so that no chunk of a power of two begins as the one before.
const period = 251;
const block = Uint8Array.from({ length: period * 512 }, (_, at) => at % period);

/** The same bytes on both sides, never more than a block of them in memory. */
export function* patternOf(size: number): Generator<Uint8Array, void, undefined> {
  for (let left = size; left > 0; left -= block.length) yield left < block.length ? block.subarray(0, left) : block;
}

/** Counts bytes of the pattern while they arrive. */
export class PatternReader {
  bytes = 0;
  /** The first chunk that is not what it has to be. */
  problem: string | null = null;

  read(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const [first, last] = [this.bytes % period, (this.bytes + chunk.length - 1) % period];
    if (chunk[0] !== first || chunk.at(-1) !== last)
      this.problem ??= `bytes are lost or doubled within the chunk of ${chunk.length} at ${this.bytes}`;
    this.bytes += chunk.length;
  }
}
