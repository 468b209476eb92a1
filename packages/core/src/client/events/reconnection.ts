import { EventStreamError } from "../../errors.ts";
import { retryAfterFrom } from "../../exchange/retry-after.ts";
import { idempotentMethods, RetryPolicy } from "../../exchange/retry-policy.ts";
import type { Request } from "../../models/request.ts";

/** When a stream of events is taken up again, and after how long. */
export interface ReconnectOptions {
  /** So many connections in a row may fail; then the last failure is thrown. 10 by default, `Infinity` for no end. */
  readonly attempts?: number;
  /** Milliseconds before each connection, 1000 by default; a `retry:` of the stream takes its place. */
  readonly initial?: number;
  /** Milliseconds that are waited at most on top of that, while connections bring no event; 30,000 by default. */
  readonly max?: number;
  /** By which that grows from one such connection to the next; 2 by default. */
  readonly factor?: number;
  /** Also where the stream ended as it should, as the HTML standard has it. True by default. */
  readonly atEnd?: boolean;
}

// As the default of a retry policy, in milliseconds.
const longestRetryAfter = 60_000;

// Beyond it no wait grows, and powers become infinite some day.
const longestRow = 64;

/** Whether a stream of events gets another connection, and after how many milliseconds. */
export class Reconnection {
  /** `null`: the first connection is the only one. */
  readonly #policy: RetryPolicy | null;
  readonly #atEnd: boolean;
  #time: number;
  #failures = 0;
  #withoutEvent = 0;

  constructor(input: ReconnectOptions | false | undefined, method: string) {
    const options = input ?? (idempotentMethods.has(method) ? {} : false);
    this.#policy = options === false ? null : policyFrom(options, method);
    this.#atEnd = options !== false && (options.atEnd ?? true);
    this.#time = this.#policy?.backoff.initial ?? 0;
  }

  get isOn(): boolean {
    return this.#policy !== null;
  }

  /** What the stream asked for, if it did. */
  set time(milliseconds: number | null) {
    this.#time = milliseconds ?? this.#time;
  }

  /** The connection was of use. */
  eventCame(): void {
    this.#failures = 0;
    this.#withoutEvent = -1;
  }

  /** The wait after a stream that ended as it should; `null` where that is the end. A quiet one did not fail. */
  afterEnd(): number | null {
    this.#failures = 0;
    return this.#atEnd ? this.#wait() : null;
  }

  /** The wait after a connection that failed; throws the error where it stands. */
  afterFailure(error: unknown, request: Request): number {
    this.#failures += 1;
    const response = error instanceof EventStreamError ? error.response : undefined;
    const asked = retryAfterFrom(response?.header("retry-after") ?? null, Date.now()) ?? 0;
    const outcome = { request, attempt: this.#failures, response, error };
    if (this.#policy?.shouldRetry(outcome) !== true || asked > longestRetryAfter) throw error;
    return Math.max(asked, this.#wait());
  }

  /** HTML §9.2.3: the reconnection time, and on top of it what keeps clients from coming back together. */
  #wait(): number {
    this.#withoutEvent += 1;
    if (this.#policy === null || this.#withoutEvent === 0) return this.#time;
    return this.#time + this.#policy.delayFor(Math.min(this.#withoutEvent, longestRow));
  }
}

function policyFrom(
  { attempts = 10, initial = 1_000, max = 30_000, factor = 2 }: ReconnectOptions,
  method: string,
): RetryPolicy {
  return new RetryPolicy({
    attempts,
    methods: [method],
    backoff: { initial, max, factor },
    jitter: "full",
    on: ({ response }) => response && (response.isServerError || response.status === 429 || response.status === 408),
  });
}
