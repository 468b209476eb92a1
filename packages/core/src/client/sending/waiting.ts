// Timers that are set to more fire at once.
export const longestTimer: number = 2 ** 31 - 1;

/** Resolves after so many milliseconds; rejects with the signal's reason when it aborts. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return unlessAborted(signal, (resolve) => {
    const timer = setTimeout(resolve, Math.min(milliseconds, longestTimer));
    return () => clearTimeout(timer);
  });
}

/** What user code promised, unless the signal aborts first. */
export function promised<Value>(promise: PromiseLike<Value>, signal: AbortSignal | undefined): PromiseLike<Value> {
  return signal === undefined
    ? promise
    : unlessAborted(signal, (resolve, reject) => void promise.then(resolve, reject));
}

/** Aborts as soon as one of the two does. */
export function either(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return one === undefined ? other : AbortSignal.any([one, other]);
}

/** Blocks the thread. */
export function sleepSync(milliseconds: number): void {
  if (milliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** `begin` returns what ends its waiting. */
function unlessAborted<Value>(
  signal: AbortSignal | undefined,
  begin: (resolve: (value: Value) => void, reject: (error: unknown) => void) => (() => void) | void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = begin(
      (value) => {
        signal?.removeEventListener("abort", abort);
        resolve(value);
      },
      (error) => {
        signal?.removeEventListener("abort", abort);
        reject(error);
      },
    );
    const abort = (): void => {
      end?.();
      reject(signal?.reason as Error);
    };
    // After it began: a promise that nobody looks at would end the process when it rejects.
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
