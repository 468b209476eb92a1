import type { Metric } from "../metrics.ts";

/** One figure that a row is held to, by the median of its rounds. */
export interface Goal {
  /** The scenario's name. */
  readonly scenario: string;
  readonly row: string;
  readonly metric: Metric;
  /** Rows; the least of their figures is the one that counts. */
  readonly against: readonly string[];
  /** So many times less, at least; or so many times as much, at most. */
  readonly wanted: { readonly timesLess: number } | { readonly timesAsMuch: number };
  /** The same, as it ought to be one day. */
  readonly hoped?: number;
}
