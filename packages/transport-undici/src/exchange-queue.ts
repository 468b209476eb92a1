import type { Exchange } from "./exchange.ts";

/** First come, first served. Leaving from the middle is as cheap as from the ends. */
export class ExchangeQueue {
  first: Exchange | null = null;
  length = 0;
  #last: Exchange | null = null;

  push(exchange: Exchange): void {
    exchange.previous = this.#last;
    if (this.#last === null) this.first = exchange;
    else this.#last.next = exchange;
    this.#last = exchange;
    exchange.isQueued = true;
    this.length++;
  }

  shift(): Exchange | null {
    const exchange = this.first;
    if (exchange !== null) this.remove(exchange);
    return exchange;
  }

  remove(exchange: Exchange): void {
    if (!exchange.isQueued) return;
    if (exchange.previous === null) this.first = exchange.next;
    else exchange.previous.next = exchange.next;
    if (exchange.next === null) this.#last = exchange.previous;
    else exchange.next.previous = exchange.previous;
    exchange.next = null;
    exchange.previous = null;
    exchange.isQueued = false;
    this.length--;
  }
}
