const encoder = new TextEncoder();

/** Events as a platform's stream: the JSON of each in a line. Cancelling it ends the iteration. */
export function linesOf(events: () => AsyncIterator<unknown>): ReadableStream<Uint8Array> {
  let iterator: AsyncIterator<unknown>;
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return new ReadableStream<Uint8Array>({
    start() {
      iterator = events();
    },
    async pull(controller) {
      try {
        const { value, done } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        controller.error(error);
        // A stream that has failed is not cancelled by anybody; and what closing throws is not what went wrong.
        close().catch(() => {});
      }
    },
    cancel: close,
  });
}
