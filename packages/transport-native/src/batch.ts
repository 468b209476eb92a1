import { TransportFailure, type TransportRequest, type TransportResponse } from "@trunkline/transport";

/** What a request of a batch comes to. */
export type Outcome = TransportResponse | TransportFailure;

/** Sends one request, and tells how it ended, not before it has returned. Throws where it cannot begin. */
export type Send = (
  request: TransportRequest,
  answer: (response: TransportResponse) => void,
  fail: (thrown: unknown) => void,
) => void;

/** Requests of which so many are under way at once; one promise for all of them. */
export class Batch {
  readonly #requests: readonly TransportRequest[];
  readonly #maxConcurrency: number;
  readonly #send: Send;
  readonly #outcomes: Outcome[];
  readonly #resolve: (outcomes: readonly Outcome[]) => void;
  readonly #reject: (mistake: unknown) => void;
  #next = 0;
  #running = 0;
  #mistake: { readonly thrown: unknown } | null = null;

  constructor(
    requests: readonly TransportRequest[],
    maxConcurrency: number,
    send: Send,
    resolve: (outcomes: readonly Outcome[]) => void,
    reject: (mistake: unknown) => void,
  ) {
    this.#outcomes = Array.from({ length: requests.length });
    this.#requests = requests;
    this.#maxConcurrency = maxConcurrency;
    this.#send = send;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Begins as many as may be under way. */
  start(): void {
    while (this.#running < this.#maxConcurrency && this.#next < this.#requests.length) this.#begin(this.#next++);
    if (this.#running > 0) return;
    if (this.#mistake === null) this.#resolve(this.#outcomes);
    else this.#reject(this.#mistake.thrown);
  }

  #begin(at: number): void {
    this.#running++;
    try {
      this.#send(
        this.#requests[at]!,
        (response) => {
          this.#end(at, response);
          this.start();
        },
        (thrown) => {
          this.#fail(at, thrown);
          this.start();
        },
      );
    } catch (thrown) {
      this.#fail(at, thrown);
    }
  }

  #fail(at: number, thrown: unknown): void {
    if (thrown instanceof TransportFailure) return this.#end(at, thrown);
    // A mistake of the caller's: the rest is not begun.
    this.#mistake ??= { thrown };
    this.#next = this.#requests.length;
    this.#running--;
  }

  #end(at: number, outcome: Outcome): void {
    this.#outcomes[at] = outcome;
    this.#running--;
  }
}
