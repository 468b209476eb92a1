import type { RawResponse } from "@trunkline/transport";
import { encodeBody } from "../../bodies/encode.ts";
import type { AnyTransportResponse, ExchangePolicy } from "../../exchange/exchange.ts";
import { abandoned } from "../../exchange/challenged.ts";
import type { Flow } from "../../exchange/flow.ts";
import { isStaleConnection } from "../../exchange/stale-connection.ts";
import { Headers } from "../../models/headers.ts";
import { AssembledRequest, expectsBody, methodFrom, Request, wireHeaders } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import type { UrlInput } from "../../models/url.ts";
import { mergedExtensions, mergedUrl } from "../build-request.ts";
import type { CallOptions, RequestCallOptions, SendingOptions } from "../client-options.ts";
import type { OriginSlots } from "../mounts/origin-slots.ts";
import type { Settings } from "../settings.ts";

type NotRaw =
  | "auth"
  | "cookies"
  | "followRedirects"
  | "keepCookies"
  | "retry"
  | "onUploadProgress"
  | "onDownloadProgress";

/** What a raw call may say. Its headers are all that is sent, besides Host and those that describe the body. */
export type RawCallOptions = Omit<CallOptions, NotRaw>;
/** The same for a `Client`. */
export type RawRequestCallOptions = Omit<RequestCallOptions, NotRaw>;

const none: RawCallOptions = {};

/** A request with the client's base URL, params and timeout, and nothing else of it. */
export function buildRaw(
  settings: Settings,
  slots: OriginSlots<object>,
  typedMethod: string,
  url: UrlInput,
  options: RawCallOptions = none,
): Request {
  const method = methodFrom(typedMethod);
  const target = mergedUrl(settings, url, options);
  const extensions = mergedExtensions(settings, options);
  const given = options.headers === undefined ? null : new Headers(options.headers);
  const { body, headers } = encodeBody(options, () => given?.get("content-type") ?? null);
  const isPlain = given === null && body === null && !expectsBody.has(method) && target.isAbsolute;
  const wire = isPlain ? slots.slot(target.origin).bareHeaders : wireHeaders(method, target, given?.raw ?? [], headers);
  return new Request(method, target, new AssembledRequest(wire, body, extensions));
}

/** What of a call's options counts while it is sent. */
export function rawSending({ signal }: RawRequestCallOptions = none): SendingOptions {
  return signal === undefined ? plain : { ...plain, signal };
}

const plain: SendingOptions = { auth: null, retry: null };

/** One hop: no auth, cookies, hooks or redirects. The headers are as they came, the body is decoded. */
export function* rawExchange(request: Request, policy: ExchangePolicy): Flow<RawResponse> {
  let response: Response | null = null;
  for (let isResent = false; ; isResent = true) {
    try {
      const record = (yield { kind: "send", request, attempt: 1, isResent }) as AnyTransportResponse;
      response = policy.received(record, request);
      const body = (yield { kind: "read", response }) as Uint8Array;
      return {
        status: record.status,
        // Decoded when they are asked for, if ever.
        get headers() {
          return record.headers;
        },
        body,
      };
    } catch (thrown) {
      if (response !== null) yield* abandoned(response);
      else if (!isResent && isStaleConnection(thrown, request)) continue;
      throw policy.failed(thrown, request);
    }
  }
}
