const encoder = new TextEncoder();

/** The platform's stream of what an iteration gives, asked for as it is sent. */
export function streamOf(source: AsyncIterable<unknown> | IterableIterator<unknown>): ReadableStream<Uint8Array> {
  const chunks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : (value as Uint8Array));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
