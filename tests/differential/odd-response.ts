import { oddBody } from "./odd-bodies.ts";
import { oddHead } from "./odd-heads.ts";
import { type Dice, dice } from "./dice.ts";

/** The bytes that a server sends as its answer, and how it sends them. */
export interface OddResponse {
  readonly number: number;
  readonly method: "GET" | "HEAD";
  /** In latin-1. */
  readonly bytes: string;
  /** Where the bytes are cut: what is between two places is written at once. */
  readonly cuts: readonly number[];
  /** What becomes of the connection behind the bytes. */
  readonly ending: "open" | "fin" | "reset";
}

/** The answer of this number in the run of this seed: the same one whenever it is asked for. */
export function oddResponse(seed: number, number: number): OddResponse {
  const die = dice(seed, number);
  const method = die.may(0.1) ? "HEAD" : "GET";
  const body = oddBody(die, number);
  const bytes = oddHead(die, number, body) + body.bytes;
  const ending = die.may(0.6) ? "open" : die.may(0.75) ? "fin" : "reset";
  return { number, method, bytes, cuts: cutsOf(die, bytes), ending };
}

function cutsOf(die: Dice, bytes: string): readonly number[] {
  const kind = die.below(10);
  if (kind < 5) return [];
  if (kind < 8) {
    const cuts = Array.from({ length: 1 + die.below(4) }, () => die.below(bytes.length));
    return [...new Set(cuts)].filter((cut) => cut > 0).toSorted((one, other) => one - other);
  }
  // At every end of a line, and within it.
  if (kind < 9) return [...bytes.matchAll(/\r?\n/g)].flatMap(({ index }) => [index + 1, index + 2]).slice(0, 60);
  const from = die.below(Math.max(1, bytes.length - 50));
  return Array.from({ length: Math.min(50, bytes.length - from - 1) }, (_, at) => from + at + 1);
}
