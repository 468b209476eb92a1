export interface RetryOptions {
  /** Of all kinds together; `null` counts the kinds alone, `false` fails at once. */
  readonly total?: number | boolean | null;
  readonly connect?: number | null;
  readonly read?: number | false | null;
  readonly redirect?: number | false | null;
  readonly status?: number | null;
  readonly other?: number | null;
  /** Methods that are sent again after the server may have seen them; `null`: every one. */
  readonly allowedMethods?: readonly string[] | null;
  /** Statuses that are tried again. */
  readonly statusForcelist?: readonly number[];
  /** Seconds; doubled with every try, from the second on. */
  readonly backoffFactor?: number;
  /** Seconds. */
  readonly backoffMax?: number;
  /** Seconds at most, drawn by chance and added. */
  readonly backoffJitter?: number;
  /** True by default: an answer that is still among the statuses is a `RetryError`. */
  readonly raiseOnStatus?: boolean;
  readonly respectRetryAfterHeader?: boolean;
  /** Seconds that a Retry-After is waited for at most. */
  readonly retryAfterMax?: number;
  readonly history?: readonly RetryHistory[];
}

export interface RetryHistory {
  readonly method: string;
  readonly url: string;
  readonly error: unknown;
  readonly status: number | null;
}

/** What happened to one try. */
export interface Tried extends Omit<RetryHistory, "status" | "error"> {
  readonly kind: "connect" | "read" | "other" | "status";
  readonly error?: unknown;
  readonly status?: number;
}

const counters = ["total", "connect", "read", "redirect", "status", "other"] as const;
const withRetryAfter: ReadonlySet<number> = new Set([413, 429, 503]);

/** urllib3's policy of sending again. It never changes: each try leaves another one behind. */
export class Retry {
  static readonly DEFAULT_ALLOWED_METHODS: readonly string[] = ["DELETE", "GET", "HEAD", "OPTIONS", "PUT", "TRACE"];
  static readonly RETRY_AFTER_STATUS_CODES: readonly number[] = [...withRetryAfter];

  readonly options: Required<Omit<RetryOptions, "total">> & { readonly total: number | false | null };

  constructor(options: RetryOptions = {}) {
    const { total = 10 } = options;
    this.options = {
      connect: null,
      read: null,
      redirect: null,
      status: null,
      other: null,
      allowedMethods: Retry.DEFAULT_ALLOWED_METHODS,
      statusForcelist: [],
      backoffFactor: 0,
      backoffMax: 120,
      backoffJitter: 0,
      raiseOnStatus: true,
      respectRetryAfterHeader: true,
      retryAfterMax: 21_600,
      history: [],
      ...options,
      total: total === true ? 10 : total,
    };
  }

  /** A number of tries, as `maxRetries` may be. */
  static fromInt(retries: Retry | number | boolean | null): Retry {
    return retries instanceof Retry ? retries : new Retry({ total: retries ?? 10 });
  }

  get history(): readonly RetryHistory[] {
    return this.options.history;
  }

  /** With some of it exchanged. */
  new(changes: RetryOptions): Retry {
    return new Retry({ ...this.options, ...changes });
  }

  isMethodRetryable(method: string): boolean {
    const { allowedMethods } = this.options;
    return allowedMethods === null || allowedMethods.includes(method.toUpperCase());
  }

  /** Whether an answer is to be tried again. */
  isRetry(method: string, status: number, hasRetryAfter = false): boolean {
    if (!this.isMethodRetryable(method)) return false;
    const { statusForcelist, total, respectRetryAfterHeader } = this.options;
    if (statusForcelist.includes(status)) return true;
    return Boolean(total) && respectRetryAfterHeader && hasRetryAfter && withRetryAfter.has(status);
  }

  isExhausted(): boolean {
    return counters.some((name) => Number(this.options[name] ?? 0) < 0);
  }

  /** What is left after one more try; `null` where such a failure is not tried again at all. */
  increment({ kind, method, url, error, status }: Tried): Retry | null {
    const { total, read } = this.options;
    if (total === false && error !== undefined) return null;
    if (kind === "read" && (read === false || !this.isMethodRetryable(method))) return null;
    const less = (count: number | false | null): number | false | null =>
      typeof count === "number" ? count - 1 : count;
    return this.new({
      total: less(total),
      [kind]: less(this.options[kind]),
      history: [...this.history, { method, url, error: error ?? null, status: status ?? null }],
    });
  }

  /** Seconds to wait before the next try, as the answer asks, else by the backoff. */
  waitBefore(retryAfter: string | null, now: number = Date.now()): number {
    const { respectRetryAfterHeader, retryAfterMax } = this.options;
    const asked = respectRetryAfterHeader && retryAfter !== null ? parsedRetryAfter(retryAfter, now) : null;
    return asked === null ? this.getBackoffTime() : Math.min(asked, retryAfterMax);
  }

  getBackoffTime(): number {
    const { backoffFactor, backoffMax, backoffJitter } = this.options;
    const { length } = this.history;
    if (length <= 1) return 0;
    const jitter = backoffJitter === 0 ? 0 : Math.random() * backoffJitter;
    return Math.max(0, Math.min(backoffMax, backoffFactor * 2 ** (length - 1) + jitter));
  }
}

/** Seconds, or a date; `null` where it is neither. */
function parsedRetryAfter(text: string, now: number): number | null {
  if (/^\s*\d+\s*$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}
