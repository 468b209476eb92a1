import { Queue } from "./queue.ts";

interface Branch<Event> {
  readonly waiting: Queue<Promise<IteratorResult<Event, unknown>>>;
  isClosed: boolean;
}

const over = { value: undefined, done: true } as const;

/** Two iterators of the same events, each at its own speed. The source is closed when both are. */
export function teed<Event>(source: AsyncIterator<Event, unknown>): [AsyncIterator<Event>, AsyncIterator<Event>] {
  const branches: readonly Branch<Event>[] = [
    { waiting: new Queue(), isClosed: false },
    { waiting: new Queue(), isClosed: false },
  ];
  const iteratorOf = (own: Branch<Event>): AsyncIterator<Event> => ({
    next() {
      if (own.isClosed) return Promise.resolve(over);
      if (own.waiting.length === 0) {
        const event = source.next();
        for (const branch of branches) if (!branch.isClosed) branch.waiting.add(event);
      }
      return own.waiting.take()!;
    },
    async return() {
      if (own.isClosed) return over;
      own.isClosed = true;
      own.waiting.clear();
      if (branches.every(({ isClosed }) => isClosed)) await source.return?.();
      return over;
    },
  });
  return [iteratorOf(branches[0]!), iteratorOf(branches[1]!)];
}
