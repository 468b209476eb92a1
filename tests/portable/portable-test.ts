/** What of Vitest's `test` every runtime has. A loop over a table takes the place of `test.each`. */
export interface PortableTest {
  (name: string, body: () => unknown): void;
  (name: string, options: PortableTestOptions, body: () => unknown): void;
}

export interface PortableTestOptions {
  /** What `covers` gives. */
  readonly meta?: { readonly rows?: readonly string[] };
  /** Feature ids. */
  readonly tags?: string[];
  /** Milliseconds; Vitest's default of 5,000 where it is absent. */
  readonly timeout?: number;
  readonly skip?: boolean;
}
