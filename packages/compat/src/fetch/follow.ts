import type { Request as CoreRequest, Response as CoreResponse } from "@trunkline/core";
import { answered } from "./answered.ts";
import type { FetchClient } from "./create-fetch.ts";
import { firstHeaders } from "./first-headers.ts";
import { networkError } from "./network-error.ts";
import { nextUrl, redirected } from "./redirected.ts";
import { bodyOf } from "./request.ts";
import { upload } from "./upload.ts";

/** One call of fetch. */
export interface Call {
  readonly client: FetchClient;
  readonly request: Request;
  readonly signal: AbortSignal | null;
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Sends the request and what it is redirected to. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function follow(call: Call): Promise<Response> {
  const { client, request: asked, signal } = call;
  const isBare = asked.credentials === "omit";
  let url = new URL(asked.url);
  let request = firstRequest(call, url);
  let isHome = true;
  for (let redirects = 0; ; redirects += 1) {
    const started = performance.now();
    const response = await client.send(request, {
      stream: true,
      followRedirects: false,
      keepCookies: !isBare,
      ...(signal !== null && { signal }),
      // What the client says to one origin is not for the one that it is sent on to.
      ...((isBare || !isHome) && { auth: null }),
    });
    try {
      if (asked.redirect === "error" && redirectStatuses.has(response.status))
        throw networkError(`${request.method} ${url.href} is redirected, and redirect is "error"`);
      if (!response.hasRedirectLocation || asked.redirect === "manual")
        return await answered(response, asked, { url, redirected: redirects > 0, isHome });
      if (redirects >= client.maxRedirects) throw networkError(`stopped after ${redirects} redirects`);
      const target = nextUrl(response, url);
      isHome &&= target.origin === url.origin;
      const next = redirected(response, target, { client, request: asked, isHome });
      await discard(response);
      url = target;
      request = withinTotal(next, started);
    } catch (error) {
      await response.close();
      throw error;
    }
  }
}

function firstRequest({ client, request: asked, signal }: Call, url: URL): CoreRequest {
  const body = bodyOf(asked);
  const options = {
    headers: firstHeaders(asked, url),
    content: body instanceof ReadableStream ? upload(body, signal) : body,
    // In fetch nothing replaces the query of the URL that was asked for.
    mergeParams: true,
  };
  const request = client.buildRequest(asked.method, asked.url, options);
  if (asked.credentials === "omit" && !asked.headers.has("cookie")) request.headers.delete("cookie");
  return request;
}

// More than that takes longer than another connection does.
const shortBody = 16_384;

/** The body of a redirect is read where it is short, so that its connection can be used again; nobody asked whether it is whole. */
async function discard(response: CoreResponse): Promise<void> {
  // One whose length nobody says may never end.
  const length = response.request.method === "HEAD" ? 0 : Number(response.header("content-length") ?? Infinity);
  try {
    if (length <= shortBody) await response.read();
    else await response.close();
  } catch {
    await response.close();
  }
}

/** A limit of the whole call goes on where a redirect is followed. */
function withinTotal(request: CoreRequest, started: number): CoreRequest {
  const { timeout } = request.extensions;
  if (timeout?.total === undefined) return request;
  const total = Math.max(0, timeout.total - (performance.now() - started));
  return request.copyWith({ extensions: { ...request.extensions, timeout: { ...timeout, total } } });
}
