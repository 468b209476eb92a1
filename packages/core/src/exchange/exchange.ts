// Rule 1: only this file knows the order of auth, redirects, retries and hooks. It is httpx's, so that its tests judge it.
// Rule 2: a flow holds no promise and no clock, so both clients can drive it.
// Rule 3: one flat generator. Each nested one costs as much as the rest of the flow; decisions are pure functions in their own files.
// Rule 4: whoever holds a response when something throws closes it.
import type { ByteStream, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { TooManyRedirects } from "../errors.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { Auth } from "./auth/auth.ts";
import type { Flow } from "./flow.ts";
import type { RequestHook, ResponseHook } from "./hooks.ts";
import { redirectFrom } from "./redirects.ts";
import { isStaleConnection } from "./retries.ts";

/** What a client decided about one exchange. */
export interface ExchangePolicy {
  readonly auth: Auth | null;
  readonly followRedirects: boolean;
  readonly maxRedirects: number;
  /** Headers, in lower case, that do not follow a redirect to another origin. */
  readonly sensitiveHeaders: readonly string[];
  readonly requestHooks: readonly RequestHook[];
  readonly responseHooks: readonly ResponseHook[];
  /** The body stays unread. */
  readonly stream: boolean;
  /** Dresses what a transport answered. */
  received(record: AnyTransportResponse, request: Request): Response;
  /** What is thrown to the caller for what a transport threw. */
  failed(thrown: unknown, request: Request): unknown;
}

export type AnyTransportResponse = TransportResponse<ByteStream | SyncByteStream>;

// More round trips than any scheme needs, so that a flow which never ends does.
const mostAuthRequests = 20;

/** All that happens for one `client.send`, in order. */
export function* exchange(first: Request, policy: ExchangePolicy): Flow<Response> {
  const { auth, requestHooks, responseHooks } = policy;
  let request = first;
  let response: Response | null = null;
  const past: Response[] = [];
  if (auth?.requiresRequestBody === true) yield { kind: "read-request", request };
  const authFlow = auth?.flow?.(request);
  try {
    if (authFlow !== undefined) request = startOf(authFlow, request);
    else {
      const decorating = auth?.decorate?.(request);
      if (decorating !== undefined) yield { kind: "call", run: () => decorating };
    }
    for (let authRequests = 1; ; authRequests += 1) {
      const hopsBefore = past.length;
      for (;;) {
        for (const hook of requestHooks) yield { kind: "call", run: () => hook(request) };
        for (let attempt = 1; response === null; attempt += 1) {
          try {
            const record = (yield { kind: "send", request, attempt }) as AnyTransportResponse;
            response = policy.received(record, request);
          } catch (thrown) {
            if (!isStaleConnection(thrown, request, attempt)) throw policy.failed(thrown, request);
          }
        }
        const answer: Response = response;
        for (const hook of responseHooks) yield { kind: "call", run: () => hook(answer) };
        if (past.length > 0) answer.history = [...past];
        const next = redirectFrom(answer, policy.sensitiveHeaders);
        if (next === null) break;
        if (!policy.followRedirects) {
          answer.nextRequest = next;
          break;
        }
        if (past.length - hopsBefore >= policy.maxRedirects) throw tooMany(policy.maxRedirects, next);
        yield { kind: "read", response: answer };
        past.push(answer);
        response = null;
        request = next;
      }
      if (authFlow === undefined) break;
      if (auth?.requiresResponseBody === true) yield { kind: "read", response };
      const step = authFlow.next(response);
      if (step.done === true) break;
      if (authRequests >= mostAuthRequests)
        throw new TypeError(`The auth flow asked for more than ${mostAuthRequests} requests; it may never end.`);
      yield { kind: "read", response };
      past.push(response);
      response = null;
      request = step.value;
    }
    if (!policy.stream) yield { kind: "read", response };
    return response;
  } catch (error) {
    try {
      if (response !== null) yield { kind: "close", response };
    } catch {
      // Why the exchange ended is what the caller has to hear.
    }
    throw error;
  } finally {
    authFlow?.return();
  }
}

function startOf(flow: ReturnType<NonNullable<Auth["flow"]>>, request: Request): Request {
  const step = flow.next();
  return step.done === true ? request : step.value;
}

function tooMany(limit: number, next: Request): TooManyRedirects {
  return new TooManyRedirects(`Stopped after ${limit} redirects; the last one leads to ${next.url}.`, {
    request: next,
    code: "TOO_MANY_REDIRECTS",
  });
}
