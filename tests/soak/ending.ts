import { ReadError, ReadTimeout, type Response, TotalTimeout, WriteError } from "@trunkline/core";
import type { Outcome } from "./expectation.ts";
import { payload } from "./payload.ts";
import type { RequestPlan } from "./request-plan.ts";

/** How a request ended for its caller. */
export interface Ending {
  readonly outcome: Outcome;
  /** What was wrong with the answer. */
  readonly problem?: string;
  /** What came instead of any outcome there is. */
  readonly surprise?: string;
}

/** The ending of a request that was answered; of a body that was left early, `bytes` is what had come. */
export function answered(plan: RequestPlan, response: Response, bytes: Uint8Array): Ending {
  const { number, answer, reading } = plan;
  const isPart = reading === "left early" && bytes.length > 0 && bytes.length < answer.size;
  const wanted = payload(number, "answer", isPart ? bytes.length : answer.size);
  const name = response.headers.get("x-number");
  if (response.status === 200 && name === String(number) && Buffer.compare(bytes, wanted) === 0)
    return { outcome: "answered" };
  const problem = `request ${number} was answered ${response.status} for ${name} with ${bytes.length} bytes of ${wanted.length}`;
  return { outcome: "answered", problem };
}

/** The ending of a request that threw; `reason` is what it would be aborted with. */
export function thrown({ number, fate }: RequestPlan, error: unknown, reason: Error | null): Ending {
  if (reason !== null && error === reason) return { outcome: "aborted" };
  const limit = fate.kind === "timed out" ? fate.limit : null;
  if (error instanceof (limit === "total" ? TotalTimeout : ReadTimeout)) return { outcome: "timed out" };
  if (error instanceof ReadError || error instanceof WriteError) return { outcome: "reset" };
  return { outcome: "unplanned", surprise: `request ${number}: ${String(error)}` };
}
