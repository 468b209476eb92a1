// Rule 1: limits of one duration expire in the order they start, so a list per duration needs no sorting.
// Rule 2: stopping only unlinks. The list's one timer finds out when it fires, and re-arms for the next that is due.

/** A time allowed. Starting and stopping it costs a few pointer writes, not a timer. */
export class Limit {
  next: Limit | null = null;
  previous: Limit | null = null;
  list: LimitList | null = null;
  due = 0;
  readonly owner: LimitOwner;

  constructor(owner: LimitOwner) {
    this.owner = owner;
  }

  /** Starts anew where it runs already. An infinite time needs no clock. */
  start(milliseconds: number): void {
    this.stop();
    if (milliseconds < Infinity) listOf(milliseconds).append(this);
  }

  stop(): void {
    this.list?.remove(this);
  }
}

export interface LimitOwner {
  onLimit(limit: Limit): void;
}

const lists = new Map<number, LimitList>();

function listOf(milliseconds: number): LimitList {
  let list = lists.get(milliseconds);
  if (list === undefined) {
    list = new LimitList(milliseconds);
    lists.set(milliseconds, list);
  }
  return list;
}

const longestTimer = 2 ** 31 - 1;

class LimitList {
  #first: Limit | null = null;
  #last: Limit | null = null;
  #isArmed = false;
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  append(limit: Limit): void {
    const now = performance.now();
    limit.due = now + this.#milliseconds;
    limit.list = this;
    limit.previous = this.#last;
    if (this.#last === null) this.#first = limit;
    else this.#last.next = limit;
    this.#last = limit;
    if (!this.#isArmed) this.#arm(this.#milliseconds);
  }

  remove(limit: Limit): void {
    if (limit.previous === null) this.#first = limit.next;
    else limit.previous.next = limit.next;
    if (limit.next === null) this.#last = limit.previous;
    else limit.next.previous = limit.previous;
    limit.next = null;
    limit.previous = null;
    limit.list = null;
  }

  #arm(milliseconds: number): void {
    this.#isArmed = true;
    // Whoever waits has a socket open; the clock itself must not keep the process alive.
    setTimeout(() => this.#expire(), Math.min(Math.ceil(milliseconds), longestTimer)).unref();
  }

  #expire(): void {
    const now = performance.now();
    while (this.#first !== null && this.#first.due <= now) {
      const limit = this.#first;
      this.remove(limit);
      limit.owner.onLimit(limit);
    }
    if (this.#first !== null) return this.#arm(this.#first.due - now);
    this.#isArmed = false;
    lists.delete(this.#milliseconds);
  }
}
