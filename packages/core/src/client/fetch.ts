import type { Content } from "../bodies/content.ts";
import { readable } from "../bodies/readable.ts";
import { tagOf } from "../bodies/tag-of.ts";
import { HTTPError, InvalidURL, StreamError } from "../errors.ts";
import { Headers } from "../models/headers.ts";
import { Request } from "../models/request.ts";
import { bodyless, type Response, webHead } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import type { CallOptions, SendingOptions } from "./client-options.ts";

/** What `client.fetch` asks for: a URL, or a request of the platform's or of ours. */
export type FetchInput = UrlInput | globalThis.Request | Request;

/** As the platform's `fetch`. */
export type Fetch = (input: FetchInput, init?: RequestInit | null) => Promise<globalThis.Response>;

interface FetchClient {
  readonly headers: { has(name: string): boolean };
  buildRequest(method: string, url: UrlInput, options?: CallOptions): Request;
  send(request: Request, options?: SendingOptions): Promise<Response>;
}

/** A `fetch` that sends through this client. */
export function fetchOver(client: FetchClient): Fetch {
  return async (input, init) => {
    try {
      const given = init ?? {};
      refuseUnheard(given);
      const web = tagOf(input) === "Request" && !(input instanceof Request) ? (input as globalThis.Request) : undefined;
      const request = requestFrom(client, input, web, given);
      const redirect = given.redirect ?? web?.redirect ?? "follow";
      const isBare = (given.credentials ?? web?.credentials) === "omit";
      if (isBare && !sentHeaders(web, given).has("cookie")) request.headers.delete("cookie");
      const signal = given.signal === undefined ? web?.signal : given.signal;
      const response = await client.send(request, {
        stream: true,
        followRedirects: redirect === "follow",
        ...(signal && { signal }),
        ...(isBare && { auth: null, keepCookies: false }),
      });
      try {
        if (redirect === "error" && response.hasRedirectLocation)
          throw new TypeError(`${request.method} ${request.url} is redirected, and redirect is "error".`);
        return await webFrom(response);
      } catch (error) {
        await response.close();
        throw error;
      }
    } catch (error) {
      throw asPlatform("fetch failed", error);
    }
  };
}

function requestFrom(
  client: FetchClient,
  input: FetchInput,
  web: globalThis.Request | undefined,
  init: RequestInit,
): Request {
  if (input instanceof Request) {
    if (init.body != null) throw new TypeError("A request that was built has its body already; pass fetch a URL.");
    const headers = new Headers(input.headers);
    // Not in place of all: those that describe the body have to stay.
    headers.update(init.headers ?? []);
    return input.copyWith({ method: init.method ?? input.method, headers });
  }
  const method = init.method ?? web?.method ?? "GET";
  const { content, type } = contentFrom(init.body ?? web?.body ?? undefined);
  if (content !== undefined && /^(?:get|head)$/i.test(method))
    throw new TypeError(`A ${method.toUpperCase()} has no body in fetch.`);
  const headers = sentHeaders(web, init);
  if (type !== null && !headers.has("content-type") && !client.headers.has("content-type"))
    headers.set("content-type", type);
  const url = web?.url ?? (input as UrlInput);
  // In fetch nothing replaces the query of the URL that was asked for.
  return client.buildRequest(method, url, { headers, content, mergeParams: true });
}

/** By the platform's own rules for what is a header. */
function sentHeaders(web: globalThis.Request | undefined, init: RequestInit): globalThis.Headers {
  return new globalThis.Headers(init.headers ?? web?.headers);
}

/** The types are the platform's: with a charset. */
function contentFrom(body: BodyInit | undefined): {
  readonly content: CallOptions["content"];
  readonly type: string | null;
} {
  if (typeof body === "string") return { content: body, type: "text/plain;charset=UTF-8" };
  if (tagOf(body) !== "URLSearchParams") return { content: body as Content | FormData | undefined, type: null };
  return { content: (body as URLSearchParams).toString(), type: "application/x-www-form-urlencoded;charset=UTF-8" };
}

// They would be there for a reason, such as a proxy that must not be gone round.
const unheard = ["agent", "client", "dispatcher", "integrity", "proxy", "tls"] as const;

function refuseUnheard(init: object): void {
  const found = unheard.find((name) => Boolean((init as Record<string, unknown>)[name]));
  if (found !== undefined)
    throw new TypeError(`client.fetch does not hear "${found}": leave it out. Connections and TLS are its client's.`);
}

async function webFrom(response: Response): Promise<globalThis.Response> {
  const { request, history } = response;
  const isBodyless = bodyless.has(response.status) || request.method === "HEAD";
  if (isBodyless) await response.read();
  const close = (): Promise<void> => response.close();
  const body = isBodyless ? null : readable(response.iterBytes(), close, (error) => asPlatform("terminated", error));
  return described(new globalThis.Response(body, webHead(response)), {
    url: request.url.record.href.replace(/#.*/, ""),
    redirected: history.some(({ hasRedirectLocation }) => hasRedirectLocation),
    type: "basic",
  });
}

/** What only the platform's own fetch can set, and `clone()` has to keep. */
function described(web: globalThis.Response, facts: Readonly<Record<string, unknown>>): globalThis.Response {
  const clone = (): globalThis.Response => described(globalThis.Response.prototype.clone.call(web), facts);
  for (const [name, value] of Object.entries({ ...facts, clone })) Object.defineProperty(web, name, { value });
  return web;
}

/** A `TypeError`, as fetch has for all that goes wrong; mistakes and reasons for an abort are what they are. */
function asPlatform(message: string, error: unknown): unknown {
  const isOurs = error instanceof HTTPError || error instanceof StreamError || error instanceof InvalidURL;
  return isOurs ? new TypeError(message, { cause: error }) : error;
}
