/** One thing that is measured, in one process. */
export interface Subject {
  /** Does so many requests and checks every answer; rejects at the first wrong one. */
  turn(requests: number): Promise<void>;
}

export type Scale = 1 | 2;

/** What is measured side by side. */
export interface Scenario {
  /** As `--only` takes it. */
  readonly name: string;
  /** `--only` takes it too, for all of its scenarios; `micro` is not run unless it is asked for. */
  readonly group: "clients" | "micro";
  readonly title: string;
  readonly usesServer: boolean;
  /** What is done over and over: "request". */
  readonly unit: string;
  /** Subjects by the name of their row, in the order of the table. With a scale of 2 their input is twice as large. */
  readonly rows: Readonly<Record<string, (origin: string, scale: Scale) => Subject>>;
  /** The row that the others are compared with. */
  readonly baseline: string;
  /** `ratio` to the baseline, or the `difference` from it, where the baseline is a floor that all stand on. */
  readonly comparison: "ratio" | "difference";
  /** Requests of each row in one round. */
  readonly requestsPerRound: number;
  readonly rounds: number;
  /** Requests of each row before the first round. */
  readonly warmUp: number;
  /** Heap bytes per request are measured too. */
  readonly measuresHeap: boolean;
  /** By what factor the cost grows with twice the input is measured too. */
  readonly measuresGrowth: boolean;
}
