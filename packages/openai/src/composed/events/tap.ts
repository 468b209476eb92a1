import type { OpenAIError } from "../../errors/errors.ts";
import { Queue } from "../../streaming/queue.ts";

/** Why a stream has ended early, by the name of the event that tells of it. */
export interface Failure {
  readonly name: "error" | "abort";
  readonly error: OpenAIError;
}

/** A loop, as those see it who know nothing of its values. */
interface Loop {
  readonly isFull: boolean;
  push(args: readonly unknown[]): void;
  end(failure: Failure | null): void;
}

interface Waiting<Value> {
  readonly resolve: (result: IteratorResult<Value, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

const over = { value: undefined, done: true } as const;

// So many may wait for a loop before the stream waits for it.
const patience = 256;

/** Values that one loop takes from a stream of events; those that it has not taken yet wait here. */
export class Tap<Value> implements AsyncIterableIterator<Value, undefined>, Loop {
  readonly #values = new Queue<Value>();
  readonly #waiting = new Queue<Waiting<Value>>();
  readonly #pick: (args: readonly unknown[]) => Value;
  readonly #onChange: () => void;
  readonly #onReturn: () => void;
  #isOver = false;
  #failure: Failure | null = null;

  constructor(pick: (args: readonly unknown[]) => Value, onChange: () => void, onReturn: () => void) {
    this.#pick = pick;
    this.#onChange = onChange;
    this.#onReturn = onReturn;
  }

  get isFull(): boolean {
    return this.#values.length >= patience;
  }

  push(args: readonly unknown[]): void {
    if (this.#isOver) return;
    const value = this.#pick(args);
    const waiting = this.#waiting.take();
    if (waiting === undefined) this.#values.add(value);
    else waiting.resolve({ value, done: false });
  }

  /** There are no more values; whoever takes the last is told of the error, if there is one. */
  end(failure: Failure | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = failure;
    for (let waiting = this.#waiting.take(); waiting !== undefined; waiting = this.#waiting.take())
      this.#settle(waiting);
  }

  next(): Promise<IteratorResult<Value, undefined>> {
    if (this.#values.length > 0) {
      const value = this.#values.take() as Value;
      this.#onChange();
      return Promise.resolve({ value, done: false });
    }
    return new Promise((resolve, reject) => {
      if (this.#isOver) this.#settle({ resolve, reject });
      else {
        this.#waiting.add({ resolve, reject });
        this.#onChange();
      }
    });
  }

  return(): Promise<IteratorResult<Value, undefined>> {
    this.#values.clear();
    this.end(null);
    this.#failure = null;
    this.#onReturn();
    return Promise.resolve(over);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #settle({ resolve, reject }: Waiting<Value>): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure === null) resolve(over);
    else reject(failure.error);
  }
}

/** The loops over a stream's events. */
export class Taps {
  readonly #byEvent = new Map<PropertyKey, Set<Loop>>();

  get size(): number {
    return this.#byEvent.size;
  }

  /** There are loops, and each of them has enough to go on with. */
  get areFull(): boolean {
    for (const taps of this.#byEvent.values()) for (const tap of taps) if (!tap.isFull) return false;
    return this.size > 0;
  }

  add(event: PropertyKey, tap: Loop): void {
    this.#byEvent.set(event, (this.#byEvent.get(event) ?? new Set()).add(tap));
  }

  remove(event: PropertyKey, tap: Loop): void {
    const taps = this.#byEvent.get(event);
    if (taps?.delete(tap) === true && taps.size === 0) this.#byEvent.delete(event);
  }

  push(event: PropertyKey, args: readonly unknown[]): void {
    const taps = this.#byEvent.get(event);
    if (taps !== undefined) for (const tap of taps) tap.push(args);
  }

  /** A loop over the event that tells of a failure has seen it, and ends without it. */
  end(failure: Failure | null): void {
    for (const [event, taps] of this.#byEvent)
      for (const tap of taps) tap.end(failure?.name === event ? null : failure);
    this.#byEvent.clear();
  }
}
