import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import { type Auth, type AsyncAuthFlow, type AuthFlow, requiresBody } from "./auth/auth.ts";
import type { ExchangePolicy } from "./exchange.ts";
import { type Flow, isPromise } from "./flow.ts";

type Hops = (request: Request, policy: ExchangePolicy, earlier: readonly Response[]) => Flow<Response>;
type AuthStep = IteratorResult<Request, void>;

// More round trips than any scheme needs, so that a flow which never ends does.
const mostRequests = 20;

/** The requests of an auth flow, each with all its hops, until the flow has what it wants. */
export function* challenged(first: Request, auth: Auth, policy: ExchangePolicy, hops: Hops): Flow<Response> {
  let response: Response | null = null;
  let flow: AuthFlow | AsyncAuthFlow | undefined;
  try {
    if (auth.requiresRequestBody === true) yield { kind: "read-request", request: first };
    flow = auth.flow?.(first);
    const begun = flow?.next();
    const start = (isPromise(begun) ? yield { kind: "wait", promise: begun } : begun) as AuthStep;
    let request = start.done === true ? first : start.value;
    let history: readonly Response[] = [];
    for (let requests = 1; ; requests += 1) {
      response = yield* hops(request, policy, history);
      if (requiresBody(auth, response)) yield { kind: "read", response };
      const stepped = flow?.next(response);
      const step = (isPromise(stepped) ? yield { kind: "wait", promise: stepped } : stepped) as AuthStep;
      if (step.done === true) break;
      if (requests >= mostRequests)
        throw new TypeError(`The auth flow asked for more than ${mostRequests} requests; it may never end.`);
      yield { kind: "read", response };
      history = response.history.concat(response);
      response = null;
      request = step.value;
    }
    if (!policy.stream) yield { kind: "read", response };
    return response;
  } catch (error) {
    if (response !== null) yield* abandoned(response);
    throw error;
  } finally {
    const ended = flow?.return();
    if (isPromise(ended)) yield { kind: "wait", promise: ended };
  }
}

/** Closes a response that nobody will have. */
export function* abandoned(response: Response): Flow<void> {
  try {
    yield { kind: "close", response };
  } catch {
    // Why the exchange ended is what the caller has to hear.
  }
}
