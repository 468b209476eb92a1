import { Headers as CoreHeaders, type Request as CoreRequest, type Response as CoreResponse } from "@trunkline/core";
import type { FetchClient } from "./create-fetch.ts";
import { networkError } from "./network-error.ts";
import { refererFor } from "./referrer.ts";
import { bodyOf } from "./request.ts";

// https://fetch.spec.whatwg.org/#request-body-header-name, and what frames the body on the wire.
const ofBody = [
  "content-encoding",
  "content-language",
  "content-location",
  "content-type",
  "content-length",
  "transfer-encoding",
] as const;
const framing = ["content-length", "transfer-encoding"] as const;
// The client takes an Authorization along from http to https; in Fetch that is another origin.
const secrets = ["authorization", "proxy-authorization"] as const;

/** Of which call it is a redirect. */
interface Course {
  readonly client: FetchClient;
  readonly request: Request;
  /** Neither this redirect nor one before it has left the origin that was asked. */
  readonly isHome: boolean;
}

/** Where the answer leads, as Fetch reads it. */
export function nextUrl(response: CoreResponse, from: URL): URL {
  const location = response.headers.get("location") ?? "";
  const url = URL.parse(location, from);
  if (url === null) throw networkError(`the redirect leads to ${JSON.stringify(location)}, which is no URL`);
  if (!/^https?:$/.test(url.protocol))
    throw networkError(`the redirect leads to ${url.protocol}, and only http: and https: are followed`);
  if (url.username !== "" || url.password !== "") throw networkError("the redirect leads to a URL with credentials");
  if (url.hash === "") url.hash = from.hash;
  return url;
}

/** The request to send there. What may not leave its origin, and the cookies of the new one, are the client's to know. */
export function redirected(response: CoreResponse, url: URL, course: Course): CoreRequest {
  const { request: sent, status, nextRequest: next } = response;
  const { request: asked, isHome } = course;
  // Had the client read another origin out of it, the headers would be those for that one.
  if (next === null || originOf(next) !== url.origin)
    throw networkError(`the redirect to ${url.origin} can be read in two ways`);
  const isStream = bodyOf(asked) instanceof ReadableStream;
  if (status !== 303 && sent.body !== null && isStream)
    throw networkError("a body that is a stream cannot be sent again for a redirect");
  const headers = new CoreHeaders(next.headers);
  if (!isHome) for (const name of secrets) headers.delete(name);
  const cookie = cookieFor(url, course);
  if (cookie === null) headers.delete("cookie");
  else headers.set("Cookie", cookie);
  if (!asked.headers.has("referer")) {
    const referer = refererFor(url, asked);
    if (referer === null) headers.delete("referer");
    else headers.set("referer", referer);
  }
  const changes = { url: url.href, headers, extensions: next.extensions };
  if (becomesGet(status, sent.method)) {
    for (const name of ofBody) headers.delete(name);
    return sent.copyWith({ ...changes, method: "GET", body: null });
  }
  for (const name of framing) {
    const value = sent.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return sent.copyWith(changes);
}

/** The client's cookies for the URL, else the caller's own, which are for the origin that was asked alone. */
function cookieFor(url: URL, { client: { cookies }, request: asked, isHome }: Course): string | null {
  const own = isHome ? asked.headers.get("cookie") : null;
  if (asked.credentials === "omit") return own;
  return cookies.header(url.href, { unbound: isHome || cookies.policy === "httpx" }) ?? own;
}

/** 301 and 302 for POST alone, 303 for all but GET and HEAD. */
function becomesGet(status: number, method: string): boolean {
  if (status === 303) return method !== "GET" && method !== "HEAD";
  return (status === 301 || status === 302) && method === "POST";
}

function originOf({ url }: CoreRequest): string {
  return new URL(url.toString()).origin;
}
