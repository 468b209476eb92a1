/** Numbers that are the same in every run. */
export interface Random {
  /** A whole number from 0 up to this one. */
  below(limit: number): number;
  /** True in so many of 100 cases. */
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (percent) => next() * 100 < percent, pick: (items) => items[below(items.length)]! };
}

/** Cuts bytes into chunks of random sizes, some of them empty, many of them one byte. */
export function chunked(bytes: Uint8Array, random: Random): Uint8Array[] {
  const largest = random.pick([1, 2, 3, 7, 40, 4096]);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = random.below(largest + 1);
    chunks.push(bytes.slice(at, at + size));
    at += size;
  }
  return chunks;
}

/** A stream of the chunks, which may break off with an error. */
export function streamOf(chunks: readonly Uint8Array[], error: Error | null = null): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[at];
      at += 1;
      if (chunk !== undefined) controller.enqueue(chunk);
      else if (error === null) controller.close();
      else controller.error(error);
    },
  });
}
