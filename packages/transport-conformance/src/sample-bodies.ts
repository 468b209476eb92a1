/** 1 MiB that shows if a piece is lost, doubled or moved. */
export function megabyte(): string {
  return Array.from({ length: 131_072 }, (_, index) => String(index).padStart(8, "0")).join("");
}

/** One chunk after the other, as latin-1. */
export async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const each of chunks) yield Buffer.from(each, "latin1");
}

/** A body without an end. `left` resolves when its reader has told it to stop, or at once if it has no reader. */
export function endless(): { readonly body: AsyncIterable<Uint8Array>; readonly left: () => Promise<void> } {
  let isRead = false;
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const chunks: AsyncIterator<Uint8Array> = {
    next: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return { done: false, value: new Uint8Array(16_384) };
    },
    return: async () => {
      stop();
      return { done: true, value: undefined };
    },
  };
  const body = {
    [Symbol.asyncIterator]: () => {
      isRead = true;
      return chunks;
    },
  };
  return { body, left: async () => (isRead ? stopped : undefined) };
}
