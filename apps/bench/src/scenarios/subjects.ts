import type { Subject } from "./scenario.ts";

/** One request whose answer is looked at; rejects if it is not the right one. */
export type Exchange = () => Promise<void>;

/** So many at once, and the next when all of them are done. */
export function inBursts(exchange: Exchange, inFlight: number): Subject {
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= inFlight) {
        if (inFlight === 1) await exchange();
        else await Promise.all(Array.from({ length: Math.min(inFlight, left) }, exchange));
      }
    },
  };
}

/** So many at all times: the end of one is the beginning of the next. */
export function sustained(exchange: Exchange, inFlight: number): Subject {
  return {
    async turn(requests) {
      let left = requests;
      const oneByOne = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          await exchange();
        }
      };
      await Promise.all(Array.from({ length: inFlight }, oneByOne));
    },
  };
}
