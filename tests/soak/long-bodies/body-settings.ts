import type { TransportName } from "../run-settings.ts";

/** One body up and one down, by one client in a process of its own. */
export interface BodySettings {
  readonly transport: TransportName;
  readonly client: "Client" | "SyncClient";
  /** Of each body. */
  readonly size: number;
  /** Of each body before those that count, so that memory is what it comes to be anyway. */
  readonly warmUp: number;
  /** Bytes that the process may have more, at its most, than after the warm-up. */
  readonly bound: number;
  /** Milliseconds until it is given up. */
  readonly limit: number;
}

/** What became of one direction. */
export interface DirectionResult {
  /** That the other side has seen, or we. */
  readonly bytes: number;
  /** The last that a progress report told. */
  readonly progress: number;
  readonly problem: string | null;
  readonly seconds: number;
  /** Of memory that the process had: after the warm-up, and at its most. */
  readonly before: number;
  readonly most: number;
}

export interface BodyResult {
  readonly down: DirectionResult;
  readonly up: DirectionResult;
}
