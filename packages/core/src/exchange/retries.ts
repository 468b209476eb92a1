import { canReplay } from "../bodies/replay.ts";
import { HTTPError } from "../errors.ts";
import { retryAfterFrom } from "./retry-after.ts";
import type { RetryBudget } from "./retry-budget.ts";
import type { RetryPolicy, TryOutcome } from "./retry-policy.ts";

/** One exchange's retries: whether to try again, and after how long. */
export class Retries {
  readonly #policy: RetryPolicy;
  readonly #budget: RetryBudget;
  #last: number | undefined;

  constructor(policy: RetryPolicy, budget: RetryBudget) {
    this.#policy = policy;
    this.#budget = budget;
    if (policy.budget !== null) budget.pay(policy.budget);
  }

  /** Milliseconds to wait before the next try; `null` where this outcome stands. No wait may exceed `clock.timeLeft()`. */
  waitAfter(outcome: TryOutcome, clock: { timeLeft(): number }): number | null {
    const policy = this.#policy;
    if (!policy.shouldRetry(outcome)) return null;
    if (!canReplay(outcome.request.body)) return refused(outcome);
    const wait = this.#waitFor(outcome);
    if (wait === null || wait >= clock.timeLeft()) return null;
    if (policy.budget !== null && !this.#budget.take(policy.budget)) return null;
    return (this.#last = wait);
  }

  #waitFor({ attempt, response }: TryOutcome): number | null {
    const { retryAfter } = this.#policy;
    const asked =
      retryAfter === false ? null : retryAfterFrom(response?.header("retry-after") ?? null, dateOf(response));
    if (asked === null) return this.#policy.delayFor(attempt, this.#last);
    return retryAfter === false || asked > retryAfter ? null : asked;
  }
}

/** What the server takes for now: its clock, not ours, is the one that its dates are by. */
function dateOf(response: TryOutcome["response"]): number {
  const date = Date.parse(response?.header("date") ?? "");
  return Number.isNaN(date) ? Date.now() : date;
}

function refused({ error }: TryOutcome): null {
  if (error instanceof HTTPError)
    error.message +=
      "; it was not sent again, because its body was a one-time stream: pass a function that returns a new stream each time";
  return null;
}
