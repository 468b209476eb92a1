import type { RequestExtensions } from "@trunkline/transport";
import { encodeBody } from "../bodies/encode.ts";
import { Cookies } from "../models/cookies.ts";
import { Headers } from "../models/headers.ts";
import { AssembledRequest, expectsBody, methodFrom, Request, wireHeaders } from "../models/request.ts";
import { Timeout } from "../models/timeout.ts";
import { URL, type UrlInput } from "../models/url.ts";
import type { OriginSlots } from "./origin-slots.ts";
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
  const encoded = encodeBody(
    options,
    () => new Headers(options.headers ?? []).get("content-type") ?? settings.headers.get("content-type"),
  );
  const cookie = cookieFor(settings, target, options);
  // A plain request has the headers that every plain request to this origin has: one list serves them all.
  if (
    options.headers === undefined &&
    cookie === null &&
    encoded.body === null &&
    !expectsBody.has(method) &&
    target.isAbsolute
  )
    return new Request(method, target, new AssembledRequest(slots.slot(target.origin).headers, null, extensions));
  const headers = new Headers(settings.headers);
  if (options.headers !== undefined) headers.update(options.headers);
  // Whoever sets the header himself means it.
  if (cookie !== null && !headers.has("cookie")) headers.append("Cookie", cookie);
  const wire = wireHeaders(method, target, headers.raw, encoded.headers);
  return new Request(method, target, new AssembledRequest(wire, encoded.body, extensions));
}

function cookieFor({ cookies }: Settings, url: URL, options: CallOptions): string | null {
  if (options.cookies === undefined) return cookies.header(url);
  const merged = new Cookies(cookies, { policy: cookies.policy });
  merged.update(options.cookies);
  return merged.header(url);
}

function mergedUrl({ baseUrl, params, mergeParams }: Settings, input: UrlInput, options: CallOptions): URL {
  const url = baseUrl === null ? asUrl(input) : appended(baseUrl, input);
  if (options.params === undefined && params.size === 0) return url;
  const merged = options.params === undefined ? params : params.merge(options.params);
  const keepsQuery = options.mergeParams ?? mergeParams;
  return url.copyWith({ params: keepsQuery ? url.params.merge(merged) : merged });
}

// What holds a ":" may have a scheme, what begins with "//" a host: they are parsed to see, and so is what is refused.
const targetAlone = /^(?!\/\/)[^:#\u0000-\u001f\u007f]*$/;

/** Path after path, as httpx: "/v2" and "/users" give "/v2/users", where RFC 3986 would give "/users". */
function appended(base: URL, input: UrlInput): URL {
  if (typeof input === "string" && targetAlone.test(input))
    return base.copyWith({ target: base.target + input.replace(/^\//, "") });
  const url = asUrl(input);
  if (url.scheme !== "" || url.rawHost !== "") return url;
  return base.copyWith({ target: base.target + url.target.replace(/^\/+/, "") });
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
function mergedExtensions({ timeout, extensions }: Settings, options: CallOptions): RequestExtensions {
  if (options.timeout === undefined && options.extensions === undefined) return extensions;
  const limits = options.timeout === undefined ? timeout.limits : new Timeout(options.timeout, timeout).limits;
  return { timeout: limits, ...options.extensions };
}
