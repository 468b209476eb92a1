import { seededRandom } from "../aborts/seeded-random.ts";

/** Chance that can be repeated. */
export interface Dice {
  /** True in this share of the throws. */
  may(share: number): boolean;
  /** A whole number from 0 up, less than this. */
  below(end: number): number;
  one<Value>(values: readonly Value[]): Value;
}

export function dice(seed: number, number: number): Dice {
  const random = seededRandom(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(number + 1, 0x85eb_ca6b));
  // The first numbers of neighbouring seeds are neighbours, too.
  for (let skipped = 0; skipped < 8; skipped++) random();
  const below = (end: number): number => Math.floor(random() * end);
  return {
    may: (share) => random() < share,
    below,
    one: (values) => values[below(values.length)]!,
  };
}
