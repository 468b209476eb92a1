/** Something that one caller does for all; the others wait for its end. */
export class Turn {
  readonly ended: Promise<void>;
  /** Ends it, for those who wait and those who will. */
  readonly end: () => void;
  /** What the others have to be told; `null` where it went well, or its caller gave up. */
  failure: Error | null = null;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.end = resolve;
  }
}
