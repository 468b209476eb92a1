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

/** The chunks, until the signal aborts: from then on the source is asked for no more. */
export async function* untilAborted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
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
    signal?.throwIfAborted();
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
    signal?.addEventListener("abort", abort, { once: true });
  });
}
