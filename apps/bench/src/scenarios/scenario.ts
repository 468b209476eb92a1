import type { ServerKind } from "../servers/server-process.ts";

/** One thing that is measured, in one process. */
export interface Subject {
  /** Does so many requests and checks every answer; rejects at the first wrong one. */
  turn(requests: number): Promise<Elsewhere | void>;
  /** As many requests to become warm by; turns by default. */
  warmUp?(requests: number): Promise<Elsewhere | void>;
  /** Microseconds that each request took, added to by every turn. */
  readonly latencies?: number[];
  /** What requests that were not answered failed with, added to by every turn. */
  readonly failures?: unknown[];
  /** Microseconds that it took to set up each connection, added to by every turn. */
  readonly connects?: number[];
  /** Bytes of memory that the process had as a turn went on, at equal distances, added to by every turn. */
  readonly course?: number[];
  /** What is done in watched turns in its place. */
  readonly watched?: Subject;
}

/** What another program has done in a subject's place. */
export interface Elsewhere {
  readonly requests: number;
  /** Microseconds, of all requests together. */
  readonly cpu: number;
  readonly wall: number;
  /** Microseconds that each of them took. */
  readonly latencies?: readonly number[];
  /** Bytes: the most memory that it has had. */
  readonly peak?: number;
  /** At most so many were answered beyond those that it counts. */
  readonly uncounted: number;
}

export type Scale = 1 | 2;

/** With a scale of 2 the input is twice as large. `authority` is the PEM of who signed the server's certificate, if it has one. */
export type MakeSubject = (origin: string, scale: Scale, authority: string) => Subject | Promise<Subject>;

/** What has columns of its own in the first table, or is measured only where it is asked for. */
export type Measure =
  /** Heap bytes per request. */
  | "heap"
  /** By what factor the cost grows with twice the input. */
  | "growth"
  /** The median time of one request. */
  | "latency"
  /** How late timers are: the 99th percentile. */
  | "delay"
  /** Of the process after a turn: all of it, and what is alive on its heap. */
  | "memory"
  /** How busy the server was. */
  | "server";

/** What is measured side by side. */
export interface Scenario {
  /** As `--only` takes it. */
  readonly name: string;
  /** `--only` takes it too, for all of its scenarios; only `clients` are run without being asked for. */
  readonly group: "clients" | "micro" | "native" | "openai" | "full";
  readonly title: string;
  /** What the rows send their requests to. */
  readonly server: ServerKind | null;
  /** What is done over and over: "request". */
  readonly unit: string;
  /** Subjects by the name of their row, in the order of the table. */
  readonly rows: Readonly<Record<string, MakeSubject>>;
  /** Who is no row of it, and why. */
  readonly absent?: Readonly<Record<string, string>>;
  /** The row that the others are compared with. */
  readonly baseline: string;
  /** `ratio` to the baseline, or the `difference` from it, where the baseline is a floor that all stand on. */
  readonly comparison: "ratio" | "difference";
  /** Requests of each row in one round. */
  readonly requestsPerRound: number;
  readonly rounds: number;
  /** Requests before each turn that are not measured: connections expire while the other rows take theirs. */
  readonly leadIn?: number;
  /** Requests of each row before the first round. */
  readonly warmUp: number;
  /** What is to be said of them. */
  readonly warmUpNote?: string;
  /** Every turn has a new process. */
  readonly startsAnew?: boolean;
  readonly measures: readonly Measure[];
}
