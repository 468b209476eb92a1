import type { RequestExtensions, TransportFailure, TransportRequest } from "@trunkline/transport";
import { abortedFailure, failureFrom, type Situation } from "./failures.ts";

/** One request from the call to the last byte: it ends once, by its answer, by a failure, or because nobody reads on. */
export class Exchange {
  readonly peer: string;
  readonly #caller: AbortSignal | undefined;
  readonly #tracer: RequestExtensions["trace"];
  readonly #controller = new AbortController();
  readonly #whenOver: ((failure: TransportFailure | null) => void)[] = [];
  #failure: TransportFailure | null = null;
  #isOver = false;

  constructor(peer: string, { signal, extensions }: TransportRequest) {
    this.peer = peer;
    this.#tracer = extensions.trace;
    this.#caller = signal;
    signal?.addEventListener("abort", this.#onAbort);
  }

  /** What the caller's own function throws is not the exchange's fault, but must not go unseen. */
  trace(event: string, detail: object = {}): void {
    try {
      this.#tracer?.(event, { peer: this.peer, ...detail });
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** Tells the platform to break off. The caller's own would stay referenced by it for as long as it likes. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get failure(): TransportFailure | null {
    return this.#failure;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  onOver(act: (failure: TransportFailure | null) => void): void {
    this.#whenOver.push(act);
  }

  /** What the platform promises; a failure comes first where the platform does not heed its signal. `null`: closed meanwhile. */
  within<Value>(promise: Promise<Value>, phase: Situation["phase"]): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      this.onOver((failure) => (failure === null ? resolve(null) : reject(failure)));
      promise.then(resolve, (thrown: unknown) => this.broken(thrown, phase));
    });
  }

  /** The platform reports that it cannot go on. */
  broken(thrown: unknown, phase: Situation["phase"]): void {
    this.fail(failureFrom(thrown, { peer: this.peer, phase }));
  }

  fail(failure: TransportFailure): void {
    if (this.#isOver) return;
    this.#failure = failure;
    this.#end();
    this.#controller.abort(failure);
  }

  /** The answer has come to its end. */
  finish(): void {
    if (this.#isOver) return;
    this.#end();
    this.trace("response-body.end");
  }

  /** Nobody reads on. */
  abandon(): void {
    if (this.#isOver) return;
    this.#end();
    this.#controller.abort();
  }

  #end(): void {
    this.#isOver = true;
    this.#caller?.removeEventListener("abort", this.#onAbort);
    for (const act of this.#whenOver) act(this.#failure);
  }

  readonly #onAbort = (): void => {
    this.fail(abortedFailure(this.peer, this.#caller?.reason, "maybe"));
  };
}
