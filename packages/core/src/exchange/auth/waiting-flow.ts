import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { Turn } from "../../turn.ts";
import type { AuthFlow } from "./auth.ts";

/** The steps of a flow that may have to wait for another's turn, and what they come to. */
export type WaitingSteps<Result = void> = Generator<Request | Turn, Result, Response | undefined>;

/**
 * A flow whose steps are at hand but for those that follow upon another's turn: these are promised. Of two callers that
 * meet at least one is asynchronous, so a SyncClient alone meets none.
 */
export function waitingFlow(steps: WaitingSteps): AuthFlow {
  const stepAfter = (response?: Response): unknown => {
    const step = steps.next(response);
    return step.value instanceof Turn ? step.value.ended.then(() => stepAfter()) : step;
  };
  // Of a generator this is what an exchange needs; that a step may be a promise it knows from asynchronous ones.
  return { next: stepAfter, return: () => steps.return() } as unknown as AuthFlow;
}

/** The answer to a request. */
export function* answerTo(request: Request): WaitingSteps<Response> {
  return (yield request) as Response;
}
