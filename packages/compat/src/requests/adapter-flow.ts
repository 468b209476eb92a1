import type { Request as CoreRequest, Response as CoreResponse } from "@trunkline/core";
import type { BaseAdapter } from "./base-adapter.ts";
import type { BaseResponse } from "./base-response.ts";
import { coreRequest } from "./core-request.ts";
import { ConnectionError, type ErrorDetails, ReadTimeout, RetryError } from "./errors.ts";
import { messageOf, retryKind, sendFailure } from "./failures.ts";
import { type Flow, type MaybePromise, settled } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { fieldsOf } from "./raw-response.ts";
import type { Retry, RetryHistory, Tried } from "./retry.ts";
import { encodingFromHeaders } from "./text-decoding.ts";
import { limitsFrom } from "./timeout.ts";
import type { TimeoutInput } from "./send-options.ts";

/** What an adapter lends its flow: a core client, of either kind, and a way to wait. */
export interface Carrier {
  readonly adapter: BaseAdapter;
  readonly isSync: boolean;
  carry(request: CoreRequest): MaybePromise<CoreResponse>;
  /** Reads what is left of an answer that nobody wants, so that its connection can be used again. */
  discard(response: CoreResponse): MaybePromise<unknown>;
  sleep(seconds: number): MaybePromise<void>;
  /** An answer of its entry, over what came. */
  dressed(core: CoreResponse, request: PreparedRequest, history: readonly RetryHistory[]): BaseResponse;
}

export interface Sending {
  readonly request: PreparedRequest;
  readonly timeout: TimeoutInput | undefined;
  readonly retries: Retry;
}

/** One request and its retries, by urllib3's rules. */
export function* adapterFlow({ request, timeout, retries }: Sending, carrier: Carrier): Flow<BaseResponse> {
  const limits = limitsFrom(timeout);
  const { method: given, url } = request;
  const method = given ?? "GET";
  let policy = retries;
  for (;;) {
    let answer: CoreResponse | null = null;
    let failed: unknown = null;
    try {
      answer = yield* settled(carrier.carry(coreRequest(request, { limits, isSync: carrier.isSync })));
    } catch (error) {
      failed = error;
    }
    if (answer === null) {
      const kind = retryKind(failed);
      const next = kind === null ? null : policy.increment({ kind, method, url, error: failed });
      if (next === null) throw sendFailure(failed, { request });
      if (next.isExhausted()) throw exhausted(failed, { request });
      policy = next;
      yield* settled(carrier.sleep(policy.waitBefore(null)));
      continue;
    }
    const { status } = answer;
    const retryAfter = answer.headers.get("retry-after");
    if (!policy.isRetry(method, status, retryAfter !== null)) return responseFrom(answer, request, policy, carrier);
    const tried: Tried = { kind: "status", method, url, status };
    const next = policy.increment(tried);
    if (next === null || next.isExhausted()) {
      if (!policy.options.raiseOnStatus) return responseFrom(answer, request, policy, carrier);
      yield* discarded(answer, carrier);
      throw new RetryError(`Max retries exceeded with url: ${request.pathUrl} (too many ${status} error responses)`, {
        request,
      });
    }
    yield* discarded(answer, carrier);
    policy = next;
    yield* settled(carrier.sleep(policy.waitBefore(retryAfter)));
  }
}

function* discarded(answer: CoreResponse, carrier: Carrier): Flow<void> {
  try {
    yield* settled(carrier.discard(answer));
  } catch {
    // Nobody wanted it; that it breaks off costs its connection, and no more.
  }
}

/** The last failure, where the policy allows no more; a read that took too long is then a broken connection. */
function exhausted(failure: unknown, details: ErrorDetails): unknown {
  const error = sendFailure(failure, details);
  if (!(error instanceof ReadTimeout)) return error;
  return new ConnectionError(`Max retries exceeded: ${messageOf(failure)}`, { ...details, cause: failure });
}

function responseFrom(core: CoreResponse, request: PreparedRequest, policy: Retry, carrier: Carrier): BaseResponse {
  const response = carrier.dressed(core, request, policy.history);
  response.statusCode = core.status;
  response.reason = core.statusText;
  for (const [name, value] of fieldsOf(core)) {
    const before = response.headers.get(name);
    response.headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  response.encoding = encodingFromHeaders(response.headers.get("content-type"));
  response.url = request.url;
  response.request = request;
  response.connection = carrier.adapter;
  if (/^https?:/i.test(request.url))
    response.cookies.extract(request.urlOfHost(), response.raw?.headers.getlist("set-cookie") ?? []);
  return response;
}
