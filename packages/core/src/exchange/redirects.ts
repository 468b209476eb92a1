import type { RequestExtensions } from "@trunkline/transport";
import { InvalidURL, RemoteProtocolError } from "../errors.ts";
import type { Cookies } from "../models/cookies.ts";
import { Headers } from "../models/headers.ts";
import { withoutUserinfo } from "../models/parse-url.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import { URL } from "../models/url.ts";

// Secrets that belong to one origin.
const secrets = ["authorization", "proxy-authorization"] as const;
// They describe a body that is no longer there.
const framing = ["content-length", "transfer-encoding"] as const;

export interface RedirectSettings {
  /** Headers, in lower case, that do not follow to another origin, besides those that never do. */
  readonly sensitiveHeaders: readonly string[];
  readonly cookies: Cookies;
}

/** The request that a redirect asks for; `null` where the response is none. RFC 9110 §15.4. */
export function redirectFrom(response: Response, settings: RedirectSettings): Request | null {
  if (!response.hasRedirectLocation) return null;
  const { request } = response;
  const next = requestAt(locationOf(response), request, (response.history[0] ?? response).url, settings);
  const method = methodAfter(response.status, request.method);
  if (method === request.method) return next;
  for (const name of framing) next.headers.delete(name);
  return next.copyWith({ method, body: null });
}

/** The same for a redirect that is not followed: one that leads nowhere is an answer as good as any. */
export function whereFollowed(response: Response, settings: RedirectSettings): Request | null {
  try {
    return redirectFrom(response, settings);
  } catch (error) {
    if (error instanceof RemoteProtocolError) return null;
    throw error;
  }
}

/**
 * The same request for a URL that an answer to it names, without what is meant for its own origin alone. `first` is
 * what the caller asked for: cookies without a domain go there.
 */
export function requestAt(url: URL, request: Request, first: URL, settings: RedirectSettings): Request {
  const { sensitiveHeaders, cookies } = settings;
  const headers = new Headers(request.headers);
  const isSameOrigin = url.origin.key === request.url.origin.key;
  if (!isSameOrigin) {
    headers.set("Host", url.origin.authority);
    const names = isUpgrade(request.url, url) ? secrets.slice(1) : secrets;
    for (const name of [...names, ...sensitiveHeaders]) headers.delete(name);
  }
  // Each hop has the cookies that the client has for it by then, whatever the first one was sent with.
  headers.delete("cookie");
  const unbound = cookies.policy === "httpx" || url.origin.key === first.origin.key;
  const cookie = cookies.header(url, { unbound });
  if (cookie !== null) headers.set("Cookie", cookie);
  return request.copyWith({ url, headers, extensions: extensionsAt(request.extensions, isSameOrigin) });
}

/** What Authorization told one URL may be told to the other. */
export function mayAuthorize(from: URL, to: URL): boolean {
  return from.origin.key === to.origin.key || isUpgrade(from, to);
}

/** What says how one URL is to be asked for says nothing of another. */
export function extensionsAt(extensions: RequestExtensions, isSameOrigin: boolean): RequestExtensions {
  const { target, sniHostname, ...rest } = extensions;
  if (target === undefined && (isSameOrigin || sniHostname === undefined)) return extensions;
  return isSameOrigin && sniHostname !== undefined ? { ...rest, sniHostname } : rest;
}

function locationOf(response: Response): URL {
  const { request } = response;
  const location = response.header("location") ?? "";
  let url: URL;
  try {
    const given = new URL(location);
    // Some servers send "https:///path" and "https://:443/path", and mean the host that was asked.
    const lacksHost = given.scheme !== "" && given.host === "";
    url = lacksHost ? given.copyWith({ host: request.url.host }) : request.url.join(given);
  } catch (cause) {
    if (!(cause instanceof InvalidURL)) throw cause;
    throw new RemoteProtocolError(
      `${request.method} ${request.url} redirects to ${JSON.stringify(withoutUserinfo(location))}, which is no URL: ${cause.message}`,
      { request, cause },
    );
  }
  // RFC 9110 §10.2.2: a Location without a fragment inherits the request's.
  return url.fragment === "" && request.url.fragment !== "" ? url.copyWith({ fragment: request.url.fragment }) : url;
}

/** 303 turns every method but HEAD into GET; 302 does by custom, and 301 for POST alone. 307 and 308 keep it. */
function methodAfter(status: number, method: string): string {
  if ((status === 303 || status === 302) && method !== "HEAD") return "GET";
  if (status === 301 && method === "POST") return "GET";
  return method;
}

/** The same host, from plain to encrypted on the default ports: what was told to http may be told to https. */
function isUpgrade(from: URL, to: URL): boolean {
  return (
    from.host === to.host &&
    from.scheme === "http" &&
    from.origin.port === 80 &&
    to.scheme === "https" &&
    to.origin.port === 443
  );
}
