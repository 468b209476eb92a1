import type { PoolStats } from "@trunkline/transport";
import type { Ending } from "./ending.ts";
import type { RequestPlan } from "./request-plan.ts";

/** The client under test, whichever of the two it is. */
export interface Subject {
  /** Sends a request, does to it what its plan asks of the client, and says how it ended. */
  carryOut(plan: RequestPlan): Ending | Promise<Ending>;
  /** Its own view; `null` where its transport keeps none. */
  pool(): PoolStats | null;
  /** Streamed request bodies that were begun and not let go of. */
  openStreams(): number;
  close(): void | Promise<void>;
}

/** Of both clients. Limits in milliseconds: what hangs fails within the time that a run has. */
export const patientLimits = { connect: 20_000, read: 20_000, write: 20_000, pool: 20_000 };

/** For those that are to run into one: long enough for an answer that is not held back on a busy machine. */
export const shortLimits = { read: { read: 2000 }, total: { total: 3000 } };

export const persistentRetries = { attempts: 4, backoff: { initial: 5, max: 50 }, budget: null };
