/** Numbers from 0 up to but without 1; the same seed gives the same ones on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  // Mulberry32: one 32-bit state is plenty for drawing a few hundred rows.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in a new order, each order as likely as the others. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}
