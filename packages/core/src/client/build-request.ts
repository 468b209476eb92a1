import type { RawHeaders, RequestExtensions } from "@trunkline/transport";
import { type EncodedBody, noBody } from "../bodies/content.ts";
import { encodeBody, hasBody } from "../bodies/encode.ts";
import { Cookies } from "../models/cookies.ts";
import { checkedValue, rawFrom } from "../models/header-fields.ts";
import { copied, hasName } from "../models/header-lists.ts";
import { Headers, type HeadersInput } from "../models/headers.ts";
import type { QueryParamsInput } from "../models/query-params.ts";
import { AssembledRequest, expectsBody, methodFrom, Request, wireHeaders } from "../models/request.ts";
import { Timeout } from "../models/timeout.ts";
import { URL, type UrlInput } from "../models/url.ts";
import type { OriginSlots } from "./mounts/origin-slots.ts";
import type { CallOptions } from "./client-options.ts";
import type { Settings } from "./settings.ts";

const none: CallOptions = {};

/** One request out of the client's settings and what the call says. */
export function buildRequest(
  settings: Settings,
  slots: OriginSlots<object>,
  typedMethod: string,
  url: UrlInput,
  options: CallOptions = none,
): Request {
  const method = methodFrom(typedMethod);
  const target = mergedUrl(settings, url, options);
  const extensions = mergedExtensions(settings, options);
  const { body, headers } = hasBody(options) ? encodedBody(settings, options) : noBody;
  const cookie = cookieFor(settings, target, options);
  // A plain request has the headers that every plain request to this origin has: one list serves them all.
  if (
    options.headers === undefined &&
    cookie === null &&
    body === null &&
    !expectsBody.has(method) &&
    target.isAbsolute
  )
    return new Request(method, target, new AssembledRequest(slots.slot(target.origin).headers, null, extensions));
  const defaults = settings.headers.raw;
  const given = givenHeaders(defaults, options.headers, cookie);
  const wire = wireHeaders(method, target, given, headers, defaults);
  return new Request(method, target, new AssembledRequest(wire, body, extensions));
}

function encodedBody({ headers }: Settings, options: CallOptions): EncodedBody {
  return encodeBody(options, () => new Headers(options.headers).get("content-type") ?? headers.get("content-type"));
}

/** What the call says, and the cookies; whoever sets the header himself means it. */
function givenHeaders(defaults: RawHeaders, input: HeadersInput | undefined, cookie: string | null): RawHeaders {
  const given = input === undefined ? [] : input instanceof Headers ? copied(input.raw) : rawFrom(input, "utf-8");
  if (cookie !== null && !hasName(defaults, "cookie") && !hasName(given, "cookie"))
    given.push("Cookie", checkedValue("Cookie", cookie, "utf-8"));
  return given;
}

function cookieFor({ cookies }: Settings, url: URL, options: CallOptions): string | null {
  if (options.cookies === undefined) return cookies.header(url);
  const merged = new Cookies(cookies, { policy: cookies.policy });
  merged.update(options.cookies);
  return merged.header(url);
}

export function mergedUrl({ baseUrl, params, mergeParams }: Settings, input: UrlInput, options: CallOptions): URL {
  const given = options.params;
  if (given === undefined && params.size === 0) return located(baseUrl, input, undefined);
  const merged = given === undefined ? params : params.size === 0 ? given : params.merge(given);
  if (!(options.mergeParams ?? mergeParams)) return located(baseUrl, input, merged);
  const url = located(baseUrl, input, undefined);
  return url.copyWith({ params: url.params.merge(merged) });
}

// What holds a ":" may have a scheme, what begins with "//" a host: they are parsed to see, and so is what is refused.
const targetAlone = /^(?!\/\/)[^:#\u0000-\u001f\u007f]*$/;

/** Path after path, as httpx: "/v2" and "/users" give "/v2/users", where RFC 3986 would give "/users". */
function located(base: URL | null, input: UrlInput, params: QueryParamsInput | undefined): URL {
  if (base !== null && typeof input === "string" && targetAlone.test(input))
    return base.copyWith({ target: base.target + (input.startsWith("/") ? input.slice(1) : input), params });
  const url = asUrl(input);
  if (base === null || url.scheme !== "" || url.rawHost !== "")
    return params === undefined ? url : url.copyWith({ params });
  return base.copyWith({ target: base.target + url.target.replace(/^\/+/, ""), params });
}

// Most programs ask for few URLs, and many ask for one again and again; a URL never changes.
let newest = new URL("");
let newestText = "";

function asUrl(input: UrlInput): URL {
  if (input === newestText) return newest;
  if (typeof input !== "string") return input instanceof URL ? input : new URL(input);
  newest = new URL(input);
  newestText = input;
  return newest;
}

/** The client's own object, unless the call adds something. */
export function mergedExtensions({ timeout, extensions }: Settings, options: CallOptions): RequestExtensions {
  if (options.timeout === undefined && options.extensions === undefined) return extensions;
  const limits = options.timeout === undefined ? timeout.limits : new Timeout(options.timeout, timeout).limits;
  return { timeout: limits, ...options.extensions };
}
