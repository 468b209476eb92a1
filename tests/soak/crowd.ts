/** Requests by their numbers. */
export interface Range {
  readonly first: number;
  readonly count: number;
}

/** Does something for each number of a range, so many at a time. */
export async function crowd(
  { first, count }: Range,
  concurrency: number,
  act: (number: number) => void | Promise<void>,
): Promise<void> {
  let next = first;
  const worker = async (): Promise<void> => {
    while (next < first + count) await act(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
