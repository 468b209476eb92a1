import { type AbortMoment, canBeSentAgain, type RequestPlan } from "./request-plan.ts";

/** How an exchange ended for whoever called the client; "unplanned" is none of the four. */
export type Outcome = "answered" | "aborted" | "reset" | "timed out" | "unplanned";

export interface Expectation {
  readonly outcome: Outcome;
  /** How often the server may see it: the least and the most. */
  readonly arrivals: readonly [least: number, most: number];
}

/** Of a request that heals, the arrivals that meet their fate before one is answered. */
export const failuresBeforeHealing = 2;

/** Whether retries mend it: what ends it comes before an answer, and it can be sent again. */
export function heals(plan: RequestPlan): boolean {
  const { fate } = plan;
  if (!canBeSentAgain(plan)) return false;
  if (fate.kind === "reset") return fate.at !== "in the body";
  return fate.kind === "timed out" && fate.limit === "read" && fate.at === "before the head";
}

/** What must come of a request, with retries or without. */
export function expectationOf(plan: RequestPlan, retries: boolean): Expectation {
  const { fate } = plan;
  if (retries && heals(plan)) return { outcome: "answered", arrivals: exactly(failuresBeforeHealing + 1) };
  switch (fate.kind) {
    case "aborted":
      return { outcome: "aborted", arrivals: exactly(reachesTheServer(fate.at) ? 1 : 0) };
    case "reset":
      // A kept connection that breaks may have been stale: a safe request is sent once more, retries or not.
      return { outcome: "reset", arrivals: [1, heals(plan) ? 2 : 1] };
    case "timed out":
      // The total limit runs while it waits for a connection too.
      return { outcome: "timed out", arrivals: [fate.limit === "total" ? 0 : 1, 1] };
    default:
      return { outcome: "answered", arrivals: exactly(1) };
  }
}

function reachesTheServer(moment: AbortMoment): boolean {
  return moment !== "before it is sent" && moment !== "waiting for a connection";
}

function exactly(count: number): readonly [number, number] {
  return [count, count];
}
