import type { TransportFailure, TransportRequest } from "@trunkline/transport";
import { abortedFailure, peerOf } from "./failures.ts";

/** One request on its way through the application: from the call to the last byte of the answer, or to whatever ends it before. */
export class AppCall {
  readonly peer: string;
  readonly #caller: AbortSignal | undefined;
  readonly #application = new AbortController();
  readonly #endings: ((reason: unknown) => void)[] = [];
  #reject: ((failure: TransportFailure) => void) | undefined;
  #failure: TransportFailure | undefined;
  #reason: unknown;
  #isOver = false;

  constructor({ url, signal }: TransportRequest) {
    this.peer = peerOf(url);
    this.#caller = signal;
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** Aborts when the caller no longer wants the answer, as a server's does when its client disconnects. */
  get signal(): AbortSignal {
    return this.#application.signal;
  }

  get failure(): TransportFailure | undefined {
    return this.#failure;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The answer was given and read to its end. */
  get isComplete(): boolean {
    return this.#isOver && this.#reason === undefined;
  }

  /** Runs once, when the answer is complete, abandoned or broken; at once where that has happened already. */
  onEnd(ending: (reason: unknown) => void): void {
    if (this.#isOver) ending(this.#reason);
    else this.#endings.push(ending);
  }

  /** Settles as `answering` does, or rejects as soon as the call fails. */
  orFail<Answer>(answering: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.#failure) reject(this.#failure);
      answering.then(resolve, reject);
    });
  }

  fail(failure: TransportFailure): void {
    if (this.#isOver) return;
    this.#failure = failure;
    this.#reject?.(failure);
    const reason: unknown = failure.kind === "aborted" ? failure.cause : failure;
    this.#application.abort(reason);
    this.#end(reason);
  }

  /** The caller has closed the answer before its end. */
  abandon(): void {
    if (this.#isOver) return;
    const reason = new DOMException("The client closed the response before its end.", "AbortError");
    this.#application.abort(reason);
    this.#end(reason);
  }

  /** The answer is complete. */
  finish(): void {
    if (!this.#isOver) this.#end(undefined);
  }

  #end(reason: unknown): void {
    this.#isOver = true;
    this.#reason = reason;
    this.#caller?.removeEventListener("abort", this.#onAbort);
    for (const ending of this.#endings.splice(0)) ending(reason);
  }

  readonly #onAbort = (): void => {
    this.fail(abortedFailure(this.peer, this.#caller?.reason, "maybe"));
  };
}
