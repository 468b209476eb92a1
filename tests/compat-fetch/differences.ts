import { readFileSync } from "node:fs";

/** What is not as in Node's own fetch, and why. */
interface Difference {
  readonly reason: string;
  /** Of the transports that alone which shows it. */
  readonly over?: string;
  /** What differs in the outcome of the case, and nothing else. */
  readonly node: unknown;
  readonly ours: unknown;
}

/** By the name of the case that shows it. */
export const differences: Readonly<Record<string, Difference>> = JSON.parse(
  readFileSync(new URL("differences.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Difference>>;

/** The list may only shrink: make this the number of what is left. */
export const mostDifferences = 11;
