import type { Explanation } from "./explanation.ts";
import { judge } from "./judge.ts";
import { oddResponse } from "./odd-response.ts";
import { OddServer } from "./odd-server.ts";
import type { ReaderName } from "./reader-names.ts";

export interface DifferentialSettings {
  readonly seed: number;
  /** How many answers, the first being that of number `first`. */
  readonly count: number;
  readonly first: number;
}

export interface DifferentialResult {
  /** How many differences each explains. */
  readonly explained: ReadonlyMap<Explanation, number>;
  /** What nothing explains, or must never be. */
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly number: number;
  readonly says: string;
}

// Milliseconds a client waits for bytes that never come; more of them where an answer is looked at once more.
const patience = 300;
const longPatience = 3000;
const lanes = 48;
// The synchronous client keeps everybody else waiting.
const everySynchronous = 40;
const together: readonly ReaderName[] = ["native", "native, shared", "undici", "node"];
const blocking: readonly ReaderName[] = ["native", "native, synchronous"];

/** Serves odd answers to every reader, and compares. Each difference is explained, or a mistake. */
export async function runDifferential({ seed, count, first }: DifferentialSettings): Promise<DifferentialResult> {
  await using server = await OddServer.start(seed, first + count);
  const explained = new Map<Explanation, number>();
  const mistakes: Mistake[] = [];

  async function play(number: number, names: readonly ReaderName[]): Promise<void> {
    const odd = oddResponse(seed, number);
    let verdict = await judge(server, odd, names, patience);
    // A machine that stands still for a moment looks like a peer that does; a client's mistake comes again.
    if (verdict.mistakes.length > 0 && !verdict.isGrave) verdict = await judge(server, odd, names, longPatience);
    for (const explanation of verdict.explanations) explained.set(explanation, (explained.get(explanation) ?? 0) + 1);
    mistakes.push(...verdict.mistakes.map((says) => ({ number, says })));
  }

  const numbers = Array.from({ length: count }, (_, at) => first + at);
  const waiting = numbers.toReversed();
  const lane = async (): Promise<void> => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) await play(number, together);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const number of numbers) if (count === 1 || number % everySynchronous === 0) await play(number, blocking);
  return { explained, mistakes };
}
