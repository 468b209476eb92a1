/** What has come so far of what a `delta` adds to. */
export interface WithSnapshot<Snapshot> {
  readonly snapshot: Snapshot;
}

// JSON of an event, as one passes it on, leaves the snapshot out: all of them together would be quadratic.
// A text is held as the engine has concatenated it, which is no copy until somebody looks into it.
/** The event with its snapshot. */
export function withText<Event extends object>(event: Event, snapshot: string): Event & WithSnapshot<string> {
  return Object.defineProperty(event, "snapshot", { value: snapshot }) as Event & WithSnapshot<string>;
}

/** The event with the list as it is now, however it grows: it is copied if somebody asks. */
export function withList<Event extends object, Item>(
  event: Event,
  list: readonly Item[],
): Event & WithSnapshot<readonly Item[]> {
  const { length } = list;
  const get = (): readonly Item[] => list.slice(0, length);
  return Object.defineProperty(event, "snapshot", { get }) as Event & WithSnapshot<readonly Item[]>;
}
