/** Who may end a stream before its end: its own controller, which is made when asked for, and the caller's signal. */
export class Cancellation {
  readonly #stop: () => void;
  readonly #signal: AbortSignal | null;
  #controller: AbortController | null;
  #isAborted = false;
  #isOver = false;

  /** `stop` is called when any of them aborts, at most once. */
  constructor(stop: () => void, controller: AbortController | null, signal: AbortSignal | null) {
    this.#stop = stop;
    this.#controller = controller;
    this.#signal = signal;
    for (const each of [controller?.signal, signal]) each?.addEventListener("abort", this.#onAbort, { once: true });
  }

  get isAborted(): boolean {
    return this.#isAborted || this.#signal?.aborted === true || this.#controller?.signal.aborted === true;
  }

  get controller(): AbortController {
    if (this.#controller !== null) return this.#controller;
    this.#controller = new AbortController();
    if (this.isAborted) this.#controller.abort(this.#signal?.reason);
    else if (!this.#isOver) this.#controller.signal.addEventListener("abort", this.#onAbort, { once: true });
    return this.#controller;
  }

  abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    this.over();
    this.#controller?.abort(this.#signal?.reason);
    this.#stop();
  }

  /** There is nothing left to abort. */
  over(): void {
    this.#isOver = true;
    for (const each of [this.#controller?.signal, this.#signal]) each?.removeEventListener("abort", this.#onAbort);
  }

  readonly #onAbort = (): void => this.abort();
}
