/** How many retries a client may make beside its requests. */
export interface RetryBudgetOptions {
  /** As many at once, and as many saved up at most; 10 by default. */
  readonly reserve?: number;
  /** As many more for each request: 0.2 by default, one retry for five requests. */
  readonly ratio?: number;
}

/**
 * Keeps an outage from being multiplied: when every request fails, only a share of them is sent again. One for each
 * client; each request pays into it, each retry takes one out.
 */
export class RetryBudget {
  #spent = 0;

  /** A request was sent for the first time. */
  pay({ ratio = 0.2 }: RetryBudgetOptions): void {
    this.#spent = Math.max(0, this.#spent - ratio);
  }

  /** Whether one more retry is within the budget; it then counts as made. */
  take({ reserve = 10 }: RetryBudgetOptions): boolean {
    if (this.#spent + 1 > reserve) return false;
    this.#spent += 1;
    return true;
  }
}
