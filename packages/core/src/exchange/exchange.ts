// Rule 1: only this file knows the order of auth, redirects, retries, hooks and cookies. It is httpx's, so that its tests judge it.
// Rule 2: a flow holds no promise and no clock, so both clients can drive it.
// Rule 3: one flat generator. Each nested one costs as much as the rest of the flow; decisions are pure functions in their own files.
// Rule 4: whoever holds a response when something throws closes it.
import type { ByteStream, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { HTTPError, TooManyRedirects } from "../errors.ts";
import type { Cookies } from "../models/cookies.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import { type Auth, type AsyncAuthFlow, type AuthFlow, requiresBody } from "./auth/auth.ts";
import { type Flow, isPromise } from "./flow.ts";
import type { EventHooks } from "./hooks.ts";
import { redirectFrom } from "./redirects.ts";
import type { Retries } from "./retries.ts";
import { isStaleConnection } from "./stale-connection.ts";

/** What the client that sends has set for all its exchanges. */
export interface ExchangeSettings {
  readonly maxRedirects: number;
  /** Headers, in lower case, that do not follow a redirect to another origin. */
  readonly sensitiveHeaders: readonly string[];
  /** Told of each cookie that a response sets, and asked when a redirect is followed. */
  readonly cookies: Cookies;
  readonly eventHooks: Required<EventHooks>;
}

/** What a client decided about one exchange. */
export interface ExchangePolicy {
  readonly settings: ExchangeSettings;
  readonly auth: Auth | null;
  readonly followRedirects: boolean;
  /** `null`: nothing is sent again but after a stale connection. */
  readonly retries: Retries | null;
  /** The body stays unread. */
  readonly stream: boolean;
  /** Dresses what a transport answered. */
  received(record: AnyTransportResponse, request: Request): Response;
  /** What is thrown to the caller for what a transport threw. */
  failed(thrown: unknown, request: Request): unknown;
  /** Milliseconds that are left of `timeout.total`. */
  timeLeft(): number;
}

export type AnyTransportResponse = TransportResponse<ByteStream | SyncByteStream>;

// More round trips than any scheme needs, so that a flow which never ends does.
const mostAuthRequests = 20;

const none: readonly never[] = [];

type AuthStep = IteratorResult<Request, void>;

/** All that happens for one `client.send`, in order. */
export function* exchange(first: Request, policy: ExchangePolicy): Flow<Response> {
  const { settings, auth, retries } = policy;
  let request = first;
  let response: Response | null = null;
  let history: readonly Response[] = none;
  let authFlow: AuthFlow | AsyncAuthFlow | undefined;
  try {
    if (auth !== null) {
      if (auth.requiresRequestBody === true) yield { kind: "read-request", request };
      authFlow = auth.flow?.(request);
      if (authFlow === undefined) {
        const decorated = auth.decorate?.(request);
        const other = isPromise(decorated) ? yield { kind: "wait", promise: decorated } : decorated;
        if (other !== undefined) request = other as Request;
      } else {
        const begun = authFlow.next();
        const step = (isPromise(begun) ? yield { kind: "wait", promise: begun } : begun) as AuthStep;
        if (step.done !== true) request = step.value;
      }
    }
    for (let authRequests = 1; ; authRequests += 1) {
      const hopsBefore = history.length;
      for (;;) {
        let attempts: readonly (Response | HTTPError)[] = none;
        let isResent = false;
        for (let attempt = 1; response === null;) {
          // Sending again after a stale connection is no try of its own, but the rest of this one.
          for (const hook of isResent ? none : settings.eventHooks.request) {
            const answer = hook(request);
            if (isPromise(answer)) yield { kind: "wait", promise: answer };
          }
          let wait = 0;
          try {
            const record = (yield { kind: "send", request, attempt, isResent }) as AnyTransportResponse;
            response = policy.received(record, request);
          } catch (thrown) {
            if (!isResent && isStaleConnection(thrown, request)) {
              isResent = true;
              continue;
            }
            const error = policy.failed(thrown, request);
            if (!(error instanceof HTTPError)) throw error;
            error.attempts = attempts;
            const again = retries?.waitAfter({ request, attempt, error }, policy.timeLeft()) ?? null;
            if (again === null) throw error;
            wait = again;
            attempts = [...attempts, error];
          }
          if (response !== null) {
            if (attempts.length > 0) response.attempts = attempts;
            if (response.header("set-cookie") !== null)
              settings.cookies.extract(request.url, response.headers.getSetCookie());
            for (const hook of settings.eventHooks.response) {
              const answer = hook(response);
              if (isPromise(answer)) yield { kind: "wait", promise: answer };
            }
            const again = retries?.waitAfter({ request, attempt, response }, policy.timeLeft()) ?? null;
            if (again === null) break;
            wait = again;
            attempts = [...attempts, response];
            yield { kind: "discard", response };
            response = null;
          }
          request.extensions.trace?.("request.retry", { attempt, wait });
          yield { kind: "sleep", milliseconds: wait };
          isResent = false;
          attempt += 1;
        }
        if (history.length > 0) response.history = history;
        const next = redirectFrom(response, settings);
        if (next === null) break;
        if (!policy.followRedirects) {
          response.nextRequest = next;
          break;
        }
        if (history.length - hopsBefore >= settings.maxRedirects) throw tooMany(settings.maxRedirects, next);
        request.extensions.trace?.("request.redirect", { from: request.url.toString(), to: next.url.toString() });
        yield { kind: "read", response };
        history = [...history, response];
        response = null;
        request = next;
      }
      if (auth === null || authFlow === undefined) break;
      if (requiresBody(auth, response)) yield { kind: "read", response };
      const stepped = authFlow.next(response);
      const step = (isPromise(stepped) ? yield { kind: "wait", promise: stepped } : stepped) as AuthStep;
      if (step.done === true) break;
      if (authRequests >= mostAuthRequests)
        throw new TypeError(`The auth flow asked for more than ${mostAuthRequests} requests; it may never end.`);
      yield { kind: "read", response };
      history = [...history, response];
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
    const ended = authFlow?.return();
    if (isPromise(ended)) yield { kind: "wait", promise: ended };
  }
}

function tooMany(limit: number, next: Request): TooManyRedirects {
  return new TooManyRedirects(`Stopped after ${limit} redirects; the last one leads to ${next.url}.`, {
    request: next,
    code: "TOO_MANY_REDIRECTS",
  });
}
