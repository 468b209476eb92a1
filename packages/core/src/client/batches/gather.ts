import { atLeast } from "../../at-least.ts";
import { HTTPError, InvalidURL } from "../../errors.ts";
import { either } from "../sending/waiting.ts";

/** What stands in the slot of a request that failed, with `returnErrors`. */
export type GatherError = HTTPError | InvalidURL;

/** What one request of a batch came to; with `returnErrors` an error may stand there. */
export type Gathered<Result, Errors extends boolean> = Errors extends true ? Result | GatherError : Result;

export interface SyncGatherOptions<Errors extends boolean = boolean> {
  /** How many requests are under way at once; 10 by default. A `SyncClient` sends one after the other whatever this says. */
  readonly maxConcurrency?: number | undefined;
  /**
   * An error stands in the slot of its request, and the others go on. By default the first one ends the batch. What is
   * neither an `HTTPError` nor `InvalidURL` ends it always: a mistake in the program, or an aborted signal.
   */
  readonly returnErrors?: Errors | undefined;
}

export interface GatherOptions<Errors extends boolean = boolean> extends SyncGatherOptions<Errors> {
  /** Aborts the whole batch; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends each item, a few at a time, and has the results in the order of the items. An item is taken when it can be sent,
 * not before. The first error aborts what is under way; nothing is any more when this settles.
 */
export async function gather<Item, Result, Errors extends boolean>(
  items: Iterable<Item>,
  { maxConcurrency, returnErrors, signal }: GatherOptions<Errors>,
  send: (item: Item, signal: AbortSignal) => Result | PromiseLike<Result>,
): Promise<Gathered<Result, Errors>[]> {
  const most = concurrencyFrom(maxConcurrency);
  const stopping = new AbortController();
  const stop = either(signal, stopping.signal);
  const iterator = items[Symbol.iterator]();
  const results: (Result | GatherError)[] = [];
  const source = { taken: 0, isExhausted: false };
  const work = async (): Promise<void> => {
    try {
      while (!source.isExhausted && !stop.aborted) {
        const step = iterator.next();
        if (step.done === true) {
          source.isExhausted = true;
          return;
        }
        const slot = source.taken++;
        try {
          results[slot] = await send(step.value, stop);
        } catch (error) {
          if (stop.aborted || !staysInSlot(error, returnErrors)) throw error;
          results[slot] = error;
        }
      }
    } catch (error) {
      // It aborts once: the first error is the one that is thrown.
      stopping.abort(error);
    }
  };
  const workers: Promise<void>[] = [];
  while (workers.length < most && !source.isExhausted && !stop.aborted) workers.push(work());
  await Promise.all(workers);
  if (!source.isExhausted) iterator.return?.();
  if (!source.isExhausted || stopping.signal.aborted) throw stop.reason;
  return results as Gathered<Result, Errors>[];
}

/** The same, one after the other. */
export function gatherSync<Item, Result, Errors extends boolean>(
  items: Iterable<Item>,
  { maxConcurrency, returnErrors }: SyncGatherOptions<Errors>,
  send: (item: Item) => Result,
): Gathered<Result, Errors>[] {
  concurrencyFrom(maxConcurrency);
  const results: (Result | GatherError)[] = [];
  for (const item of items)
    try {
      results.push(send(item));
    } catch (error) {
      if (!staysInSlot(error, returnErrors)) throw error;
      results.push(error);
    }
  return results as Gathered<Result, Errors>[];
}

function concurrencyFrom(input = 10): number {
  return atLeast(1, input, "maxConcurrency is a number");
}

function staysInSlot(error: unknown, returnErrors = false): error is GatherError {
  return returnErrors && (error instanceof HTTPError || error instanceof InvalidURL);
}
