// Rule 1: only this file knows the order of auth, redirects, retries, hooks and cookies. It is httpx's, so that its tests judge it.
// Rule 2: a flow holds no promise and no clock, so both clients can drive it.
// Rule 3: one flat generator, but for the auth that asks the server first. Each nested one costs as much as the rest of
// the flow; decisions are pure functions in their own files.
// Rule 4: whoever holds a response when something throws closes it.
import type { ByteStream, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { HTTPError, TooManyRedirects } from "../errors.ts";
import type { Cookies } from "../models/cookies.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { Auth } from "./auth/auth.ts";
import { abandoned, challenged } from "./challenged.ts";
import { type Flow, isPromise } from "./flow.ts";
import type { EventHooks } from "./hooks.ts";
import { type Logger, logLine } from "./logger.ts";
import { redirectFrom, whereFollowed } from "./redirects.ts";
import type { Retries } from "./retries.ts";
import { isStaleConnection } from "./stale-connection.ts";

/** What the client that sends has set for all its exchanges. */
export interface ExchangeSettings {
  readonly maxRedirects: number;
  /** Headers, in lower case, that do not follow a redirect to another origin. */
  readonly sensitiveHeaders: readonly string[];
  /** Told of each cookie that a response sets, unless it need not be kept, and asked when a redirect is followed. */
  readonly cookies: Cookies;
  readonly eventHooks: Required<EventHooks>;
  readonly logger: Logger | null;
}

/** What a client decided about one exchange. */
export interface ExchangePolicy {
  readonly settings: ExchangeSettings;
  readonly auth: Auth | null;
  readonly followRedirects: boolean;
  /** Whether the client's cookies are told of what the answers set. */
  readonly keepCookies: boolean;
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

const none: readonly never[] = [];

/** All that happens for one `client.send`, in order. */
export function exchange(first: Request, policy: ExchangePolicy): Flow<Response> {
  const { auth } = policy;
  return auth?.flow === undefined ? hops(first, policy) : challenged(first, auth, policy, hops);
}

/** One request, the redirects that follow it and what of them is sent again; `earlier` are the answers before it. */
function* hops(first: Request, policy: ExchangePolicy, earlier: readonly Response[] = none): Flow<Response> {
  const { settings, auth, retries } = policy;
  let request = first;
  let response: Response | null = null;
  let history = earlier;
  try {
    if (auth !== null && auth.flow === undefined) {
      if (auth.requiresRequestBody === true) yield { kind: "read-request", request };
      const decorated = auth.decorate?.(request);
      const other = isPromise(decorated) ? yield { kind: "wait", promise: decorated } : decorated;
      if (other !== undefined) request = other as Request;
    }
    for (;;) {
      let attempts: readonly (Response | HTTPError)[] = none;
      let isResent = false;
      for (let attempt = 1; response === null;) {
        // Sending again after a stale connection is no try of its own, but the rest of this one.
        const before = isResent ? none : settings.eventHooks.request;
        for (let at = 0; at < before.length; at += 1) {
          const hook = before[at]!;
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
          const again = retries?.waitAfter({ request, attempt, error }, policy) ?? null;
          if (again === null) throw error;
          wait = again;
          attempts = attempts.concat(error);
        }
        if (response !== null) {
          if (attempts.length > 0) response.attempts = attempts;
          if (settings.logger !== null) settings.logger.info(logLine(response));
          if (policy.keepCookies && response.header("set-cookie") !== null)
            settings.cookies.extract(request.url, response.headers.getSetCookie());
          const after = settings.eventHooks.response;
          for (let at = 0; at < after.length; at += 1) {
            const hook = after[at]!;
            const answer = hook(response);
            if (isPromise(answer)) yield { kind: "wait", promise: answer };
          }
          const again = retries?.waitAfter({ request, attempt, response }, policy) ?? null;
          if (again === null) break;
          wait = again;
          attempts = attempts.concat(response);
          yield { kind: "discard", response };
          response = null;
        }
        request.extensions.trace?.("request.retry", { attempt, wait });
        yield { kind: "sleep", milliseconds: wait };
        isResent = false;
        attempt += 1;
      }
      if (history.length > 0) response.history = history;
      if (!policy.followRedirects) {
        response.nextRequest = whereFollowed(response, settings);
        break;
      }
      const next = redirectFrom(response, settings);
      if (next === null) break;
      if (history.length - earlier.length >= settings.maxRedirects) throw tooMany(settings.maxRedirects, next);
      request.extensions.trace?.("request.redirect", { from: request.url.toString(), to: next.url.toString() });
      yield { kind: "read", response };
      history = history.concat(response);
      response = null;
      request = next;
    }
    // Who asks for auth may have more to ask for.
    if (!policy.stream && auth?.flow === undefined) yield { kind: "read", response };
    return response;
  } catch (error) {
    if (response !== null) yield* abandoned(response);
    throw error;
  }
}

function tooMany(limit: number, next: Request): TooManyRedirects {
  return new TooManyRedirects(`Stopped after ${limit} redirects; the last one leads to ${next.url}.`, {
    request: next,
  });
}
