/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text put together from these pieces. */
export function textFrom(random: () => number, pieces: readonly string[], most: number): string {
  let text = "";
  for (let count = Math.floor(random() * (most + 1)); count > 0; count -= 1)
    text += pieces[Math.floor(random() * pieces.length)];
  return text;
}
