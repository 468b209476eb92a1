/**
 * Works on the items, so many at a time, and answers in their order. Once one fails no further one begins; an
 * `AggregateError` has all failures when the others are done.
 */
export async function inLanes<Item, Answer>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  if (!Number.isInteger(lanes) || lanes < 1)
    throw new RangeError(`maxConcurrency is ${lanes}, which is no number of files.`);
  const answers: Answer[] = [];
  const errors: unknown[] = [];
  const rest = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of rest) {
      try {
        answers[at] = await work(item);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  if (errors.length === 0) return answers;
  throw new AggregateError(errors, `${errors.length} of ${items.length} uploads failed: ${String(errors[0])}`);
}
