/** One row of the over-the-wire table on one transport in one runtime; the numbers are calls. */
export interface RowRun {
  readonly transport: string;
  readonly row: string;
  readonly passed: number;
  /** Calls that the platform cannot carry, and that fail by name before anything is sent. */
  readonly refused: number;
  readonly failures: readonly string[];
}
