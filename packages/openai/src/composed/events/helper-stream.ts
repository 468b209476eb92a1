import { APIUserAbortError, errorFrom, OpenAIError } from "../../errors/errors.ts";
import { Listeners } from "./listeners.ts";
import { type Failure, Tap, Taps } from "./tap.ts";

/** What every helper emits. */
export interface BaseEvents {
  /** The answer's head is here. */
  connect: () => void;
  error: (error: OpenAIError) => void;
  abort: (error: APIUserAbortError) => void;
  /** After everything else, whatever came of it. */
  end: () => void;
}

export type Handlers<Events> = { readonly [Name in keyof Events]: (...args: never[]) => void };

/** Sends a request whose answer comes in parts. */
export type Begin<Part> = (signal: AbortSignal) => PromiseLike<AsyncIterable<Part>>;

type Emitted<Args> = Args extends readonly [] ? undefined : Args extends readonly [infer Only] ? Only : Args;

/**
 * A request whose answer arrives in events. It begins by itself, right after the code that has made it. Listeners,
 * loops and promises can be mixed; where loops alone listen, the slower of server and loop sets the pace.
 */
export abstract class HelperStream<Events extends BaseEvents & Handlers<Events>> {
  /** Aborts the request; promises reject with an `APIUserAbortError`. */
  readonly controller: AbortController = new AbortController();
  readonly #listeners = new Listeners();
  readonly #taps = new Taps();
  readonly #end = Promise.withResolvers<void>();
  #failure: Failure | null = null;
  #ended = false;
  #isAwaited = false;
  #resume: (() => void) | null = null;

  constructor() {
    this.#end.promise.catch(() => {});
    this.controller.signal.addEventListener("abort", () => this.#wake(), { once: true });
  }

  get ended(): boolean {
    return this.#ended;
  }

  get errored(): boolean {
    return this.#failure !== null;
  }

  get aborted(): boolean {
    return this.#failure?.name === "abort";
  }

  abort(): void {
    this.controller.abort();
  }

  /** What a listener throws ends the stream with that error. */
  on<Name extends keyof Events>(event: Name, listener: Events[Name]): this {
    this.#listeners.add(event, listener, false);
    this.#wake();
    return this;
  }

  once<Name extends keyof Events>(event: Name, listener: Events[Name]): this {
    this.#listeners.add(event, listener, true);
    this.#wake();
    return this;
  }

  off<Name extends keyof Events>(event: Name, listener: Events[Name]): this {
    this.#listeners.remove(event, listener);
    return this;
  }

  /** The next such event: its argument, or all of them where it has several. Rejects if an error comes before it. */
  emitted<Name extends keyof Events>(event: Name): Promise<Emitted<Parameters<Events[Name]>>> {
    this.#isAwaited = true;
    this.#wake();
    return new Promise((resolve, reject) => {
      const onError = (error: unknown): void => {
        this.#listeners.remove(event, onEvent);
        reject(error);
      };
      const onEvent = (...args: unknown[]): void => {
        this.#listeners.remove("error", onError);
        resolve((args.length > 1 ? args : args[0]) as Emitted<Parameters<Events[Name]>>);
      };
      if (event !== "error") this.#listeners.add("error", onError, true);
      this.#listeners.add(event, onEvent, true);
    });
  }

  /** Resolves at the end. Rejects with the error, or where the stream was aborted. */
  done(): Promise<void> {
    this.#isAwaited = true;
    this.#wake();
    return this.#end.promise;
  }

  /** Begins the request, once whoever makes this stream had the time to listen. */
  protected start(run: () => Promise<void>, signal: AbortSignal | null | undefined): void {
    void this.#run(run, signal ?? null);
  }

  /** Sends the request, and hands over each part of its answer when it is wanted. */
  protected async follow<Part>(begin: Begin<Part>, add: (part: Part) => void): Promise<void> {
    const parts = await begin(this.controller.signal);
    this.#emit("connect", []);
    for await (const part of parts) {
      add(part);
      const pace = this.#pace();
      if (pace !== undefined) await pace;
    }
    const { signal } = this.controller;
    if (signal.aborted) throw new APIUserAbortError({ cause: signal.reason as unknown });
  }

  /** What is to be emitted between the last part of the answer and the end. */
  protected emitFinal(): void {}

  protected emit<Name extends keyof Events>(event: Name, ...args: Parameters<Events[Name]>): void {
    this.#emit(event, args);
  }

  /** The arguments of each such event, for a loop. */
  protected argsOf<Name extends keyof Events>(event: Name): AsyncIterableIterator<Parameters<Events[Name]>, undefined> {
    return this.#tap(event, (args) => args as Parameters<Events[Name]>, false);
  }

  /** The first argument of each such event, for a loop whose early end aborts the request. */
  protected valuesOf<Name extends keyof Events>(
    event: Name,
  ): AsyncIterableIterator<Parameters<Events[Name]>[0], undefined> {
    return this.#tap(event, (args) => args[0] as Parameters<Events[Name]>[0], true);
  }

  #tap<Value>(event: PropertyKey, pick: (args: readonly unknown[]) => Value, aborts: boolean): Tap<Value> {
    const onReturn = (): void => {
      this.#taps.remove(event, tap);
      // The stream may have waited for this loop.
      this.#wake();
      if (!aborts || this.#ended) return;
      // Whoever leaves early has no use for the error of it.
      this.#isAwaited = true;
      this.abort();
    };
    const tap = new Tap<Value>(pick, () => this.#wake(), onReturn);
    if (this.#ended) tap.end(this.#failure?.name === event ? null : this.#failure);
    else this.#taps.add(event, tap);
    this.#wake();
    return tap;
  }

  /** Pending while loops alone listen, and each of them has enough to go on with. */
  #pace(): Promise<void> | undefined {
    if (this.#isAwaited || !this.#taps.areFull || this.#listeners.size > 0) return undefined;
    return this.controller.signal.aborted ? undefined : new Promise((resolve) => (this.#resume = resolve));
  }

  #wake(): void {
    this.#resume?.();
    this.#resume = null;
  }

  #emit(event: PropertyKey, args: readonly unknown[]): void {
    if (this.#ended) return;
    this.#listeners.emit(event, args);
    this.#taps.push(event, args);
  }

  async #run(run: () => Promise<void>, signal: AbortSignal | null): Promise<void> {
    const abort = (): void => this.controller.abort(signal?.reason);
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      // Whoever has made this stream listens first.
      await Promise.resolve();
      await run();
      this.emitFinal();
    } catch (error) {
      this.#fail(this.#failureFrom(error));
    } finally {
      signal?.removeEventListener("abort", abort);
      this.#finish();
    }
  }

  #failureFrom(thrown: unknown): Failure {
    const isAbort = thrown instanceof Error && thrown.name === "AbortError";
    const error = isAbort ? new APIUserAbortError({ cause: this.controller.signal.reason as unknown }) : thrown;
    if (error instanceof APIUserAbortError) return { name: "abort", error };
    if (error instanceof OpenAIError) return { name: "error", error };
    const cause = errorFrom(error);
    return { name: "error", error: Object.assign(new OpenAIError(cause.message), { cause }) };
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    const isHeard = this.#isAwaited || this.#listeners.has(failure.name) || this.#taps.size > 0;
    try {
      this.#emit(failure.name, [failure.error]);
    } finally {
      this.#end.reject(failure.error);
      // An error that nobody can see is raised as an unhandled rejection.
      if (!isHeard) void Promise.reject(failure.error);
    }
  }

  #finish(): void {
    try {
      this.#emit("end", []);
    } finally {
      this.#ended = true;
      this.#end.resolve();
      this.#taps.end(this.#failure);
    }
  }
}
