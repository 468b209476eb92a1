/** The chunks as a platform's stream, pulled one by one. `close` is called where it is cancelled; `raise` makes its errors. */
export function readable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  close: () => unknown,
  raise: (error: unknown) => unknown = (error) => error,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const step = await iterator.next();
          if (step.done === true) controller.close();
          else controller.enqueue(step.value);
        } catch (error) {
          throw raise(error);
        }
      },
      async cancel() {
        await close();
      },
    },
    { highWaterMark: 0 },
  );
}
