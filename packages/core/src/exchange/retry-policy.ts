import { TransportFailure } from "@trunkline/transport";
import { atLeast } from "../at-least.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import { type RetryBudgetOptions } from "./retry-budget.ts";

/** How one try of a request ended: with a response, or with what was thrown. */
export interface TryOutcome {
  readonly request: Request;
  /** 1 for the first. */
  readonly attempt: number;
  readonly response?: Response | undefined;
  /** A `TransportError`; its cause is the transport's failure. */
  readonly error?: unknown;
}

/** In milliseconds. */
export interface Backoff {
  /** Before the second try; 500 by default. */
  readonly initial?: number;
  /** By which each wait is longer than the one before; 2 by default. */
  readonly factor?: number;
  /** The longest wait; 30,000 by default. */
  readonly max?: number;
}

/** "decorrelated": somewhere between the first wait and three times the last one; "full": between 0 and the wait. */
export type Jitter = "decorrelated" | "full" | "none";

export interface RetryOptions {
  /** Tries in all, the first one included; 3 by default. */
  readonly attempts?: number;
  /** What may be sent twice, if something of it may have arrived: the idempotent methods by default. RFC 9110 §9.2.2. */
  readonly methods?: Iterable<string>;
  /** Answers that are no answers: 408, 429, 500, 502, 503 and 504 by default. */
  readonly statuses?: Iterable<number>;
  readonly backoff?: Backoff;
  /** "decorrelated" by default, so that clients which failed together do not come back together. */
  readonly jitter?: Jitter;
  /**
   * The longest wait that a Retry-After may ask for, in milliseconds; 60,000 by default. A response that asks for more is
   * returned as it is. `false` does not listen.
   */
  readonly retryAfter?: number | false;
  /** How many retries this client makes beside its requests; `null` for as many as there are failures. */
  readonly budget?: RetryBudgetOptions | null;
  /** Decides where it returns a boolean, within `attempts` and the budget: `true` sends again, `false` does not. */
  readonly on?: (outcome: TryOutcome) => boolean | undefined;
}

/** Sending these twice is what sending them once would have been. RFC 9110 §9.2.2. */
export const idempotentMethods: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "PUT",
  "DELETE",
  "QUERY",
  "TRACE",
]);

const temporaryStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

// Sending again what was wrong, unwanted or out of time would end the same.
const finalKinds: ReadonlySet<string> = new Set([
  "aborted",
  "close",
  "local-protocol",
  "total-timeout",
  "unsupported-protocol",
]);

/**
 * When a request is sent again, and after how long. Absent options are the client's, or the defaults.
 *
 * ```ts
 * import { RetryPolicy } from "@trunkline/core";
 *
 * const policy = new RetryPolicy({ attempts: 5, jitter: "none" });
 * console.log([1, 2, 3].map((attempt) => policy.delayFor(attempt))); // [ 500, 1000, 2000 ]
 * ```
 */
export class RetryPolicy {
  readonly attempts: number;
  readonly methods: ReadonlySet<string>;
  readonly statuses: ReadonlySet<number>;
  readonly backoff: Required<Backoff>;
  readonly jitter: Jitter;
  readonly retryAfter: number | false;
  readonly budget: RetryBudgetOptions | null;
  readonly on: ((outcome: TryOutcome) => boolean | undefined) | null;

  constructor(options: RetryOptions = {}, base?: RetryPolicy) {
    this.attempts = atLeast(
      1,
      options.attempts ?? base?.attempts ?? 3,
      "retry.attempts, the first try included, is a number",
    );
    this.methods =
      options.methods === undefined
        ? (base?.methods ?? idempotentMethods)
        : new Set(Array.from(options.methods, (method) => method.toUpperCase()));
    this.statuses = options.statuses === undefined ? (base?.statuses ?? temporaryStatuses) : new Set(options.statuses);
    this.backoff = backoffFrom(options.backoff, base?.backoff);
    this.jitter = options.jitter ?? base?.jitter ?? "decorrelated";
    this.retryAfter = options.retryAfter ?? base?.retryAfter ?? 60_000;
    if (this.retryAfter !== false) milliseconds("retryAfter", this.retryAfter);
    this.budget = options.budget === undefined ? (base === undefined ? {} : base.budget) : options.budget;
    this.on = options.on ?? base?.on ?? null;
  }

  /** The wait before the try after this one, in milliseconds; `last` is the wait before this one. */
  delayFor(attempt: number, last: number = this.backoff.initial, random: () => number = Math.random): number {
    const { initial, factor, max } = this.backoff;
    if (this.jitter === "decorrelated") return Math.min(max, initial + random() * Math.max(0, last * 3 - initial));
    const delay = Math.min(max, initial * factor ** (attempt - 1));
    return this.jitter === "full" ? random() * delay : delay;
  }

  /** Whether what came of this try calls for another one; the budget is not asked. */
  shouldRetry(outcome: TryOutcome): boolean {
    if (outcome.attempt >= this.attempts) return false;
    return this.on?.(outcome) ?? this.#isTemporary(outcome);
  }

  #isTemporary({ request, response, error }: TryOutcome): boolean {
    const isRepeatable = this.methods.has(request.method);
    if (response !== undefined) return isRepeatable && this.statuses.has(response.status);
    const failure = error instanceof Error ? error.cause : undefined;
    if (!(failure instanceof TransportFailure) || finalKinds.has(failure.kind)) return false;
    return isRepeatable || failure.sent === "nothing";
  }
}

function backoffFrom(given: Backoff = {}, base?: Required<Backoff>): Required<Backoff> {
  const initial = milliseconds("backoff.initial", given.initial ?? base?.initial ?? 500);
  const max = milliseconds("backoff.max", given.max ?? base?.max ?? 30_000);
  const factor = atLeast(1, given.factor ?? base?.factor ?? 2, "retry.backoff.factor is a number");
  return { initial, factor, max };
}

function milliseconds(name: string, value: number): number {
  return atLeast(0, value, `retry.${name} is a number of milliseconds`);
}
