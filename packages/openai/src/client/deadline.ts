/** Aborts an attempt that takes too long, or whose caller does not want it any more. */
export class Deadline {
  /** Aborts as the caller's does, too. */
  readonly signal: AbortSignal;
  #isMissed = false;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(milliseconds: number, callers: AbortSignal | undefined) {
    const controller = new AbortController();
    this.signal = callers === undefined ? controller.signal : AbortSignal.any([controller.signal, callers]);
    this.#timer = setTimeout(() => {
      this.#isMissed = true;
      controller.abort();
    }, milliseconds);
  }

  /** From now on it may take as long as it likes. */
  lift(): void {
    clearTimeout(this.#timer);
  }

  /** Why an attempt has failed that threw this. */
  reasonOf(thrown: unknown): unknown {
    return this.#isMissed ? new DeadlineMissed(thrown) : thrown;
  }
}

/** The deadline has passed; what came of it is the cause. */
export class DeadlineMissed extends Error {
  constructor(cause: unknown) {
    super("The deadline has passed.", { cause });
  }
}
