/** A stream that is sent, chunk by chunk. It is cancelled where nobody wants more of it, and at once where a signal says so. */
export async function* upload(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      // What was cancelled ends too, and must not pass for whole.
      signal?.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    signal?.removeEventListener("abort", cancel);
    cancel();
  }
}
