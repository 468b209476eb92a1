/** The chunks as a platform's stream, pulled one by one. `close` is called where it is cancelled. */
export function readable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  close: () => unknown,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await iterator.next();
        if (step.done === true) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await close();
      },
    },
    { highWaterMark: 0 },
  );
}
