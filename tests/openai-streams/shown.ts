/** What ours and the official one come to. */
export interface Shown {
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** What a promise comes to; of an error its words. */
export async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
}
