import type { Subject } from "./scenario.ts";
import { WrongAnswer } from "./wrong-answer.ts";

/** One request whose answer is looked at; rejects if it is not the right one. */
export type Exchange = () => Promise<void>;

/** So many at once, and the next when all of them are done. */
export function inBursts(exchange: Exchange, inFlight: number): Subject {
  const notes = new Notes();
  return {
    ...notes.kept,
    async turn(requests) {
      for (let left = requests; left > 0; left -= inFlight) {
        const start = performance.now();
        const answered = (): void => notes.answered(performance.now() - start);
        if (inFlight > 1) {
          const burst = Array.from({ length: Math.min(inFlight, left) }, exchange);
          await Promise.all(burst.map((one) => one.then(answered, notes.failed)));
          continue;
        }
        try {
          await exchange();
          answered();
        } catch (error) {
          notes.failed(error);
        }
      }
    },
  };
}

/** So many at all times: the end of one is the beginning of the next. */
export function sustained(exchange: Exchange, inFlight: number): Subject {
  const notes = new Notes();
  return {
    ...notes.kept,
    async turn(requests) {
      let left = requests;
      const oneByOne = async (): Promise<void> => {
        let start = performance.now();
        while (left > 0) {
          left -= 1;
          try {
            await exchange();
            const end = performance.now();
            notes.answered(end - start);
            start = end;
          } catch (error) {
            notes.failed(error);
            start = performance.now();
          }
        }
      };
      await Promise.all(Array.from({ length: inFlight }, oneByOne));
    },
  };
}

/** Two on each connection: the first sets it up, the second ends it. How much longer the first takes is noted. */
export function inPairs(first: Exchange, last: Exchange): Subject {
  const connects: number[] = [];
  return {
    connects,
    async turn(requests) {
      for (let left = requests; left > 1; left -= 2) {
        const start = performance.now();
        await first();
        const middle = performance.now();
        await last();
        connects.push((middle - start - (performance.now() - middle)) * 1000);
      }
      if (requests % 2 === 1) await last();
    },
  };
}

/** What is noted of single requests: everyone's alike, and by one look at the clock, since it counts as the client's CPU. */
class Notes {
  readonly kept: { readonly latencies: number[]; readonly failures: unknown[] } = { latencies: [], failures: [] };

  answered(milliseconds: number): void {
    this.kept.latencies.push(milliseconds * 1000);
  }

  readonly failed = (error: unknown): void => {
    if (error instanceof WrongAnswer) throw error;
    this.kept.failures.push(error);
  };
}
