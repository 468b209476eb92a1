import { InvalidURL as CoreInvalidURL, URL } from "@trunkline/core";
import type { BaseResponse } from "./base-response.ts";
import type { BaseSession } from "./base-session.ts";
import { BodyStream } from "./body.ts";
import {
  ChunkedEncodingError,
  ContentDecodingError,
  InvalidURL,
  StreamConsumedError,
  TooManyRedirects,
  UnrewindableBodyError,
} from "./errors.ts";
import { type Flow, settled } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { requoteUri } from "./quoting.ts";
import type { SendOptions } from "./send-options.ts";
import { joinedUrl, splitUrl, withoutPassword } from "./split-url.ts";

type AnySession = BaseSession<unknown>;

/** One redirect after the other, from an answer on; the session's own methods say how each is followed. */
export class RedirectCourse {
  readonly #session: AnySession;
  readonly #options: SendOptions;
  readonly #history: BaseResponse[] = [];
  #response: BaseResponse;
  #request: PreparedRequest;
  #proxies: NonNullable<SendOptions["proxies"]>;
  #fragment: string;

  constructor(session: AnySession, response: BaseResponse, request: PreparedRequest, options: SendOptions) {
    this.#session = session;
    this.#options = options;
    this.#response = response;
    this.#request = request;
    this.#proxies = options.proxies ?? {};
    this.#fragment = splitUrl(request.url).fragment ?? "";
  }

  /** The request that the newest answer leads to; `null` where it leads nowhere. */
  *nextRequest(): Flow<PreparedRequest | null> {
    const session = this.#session;
    const response = this.#response;
    const location = session.getRedirectTarget(response);
    if (location === null) return null;
    const request = this.#request.copy();
    response.history = [...this.#history];
    this.#history.push(response);
    try {
      yield* settled(response.load());
    } catch (error) {
      // What the body says is not needed to follow.
      if (!needless.some((Kind) => error instanceof Kind)) throw error;
    }
    if (response.history.length >= session.maxRedirects)
      throw new TooManyRedirects(`Exceeded ${session.maxRedirects} redirects.`, { response });
    yield* settled(response.close());
    request.url = this.#urlOf(location, response);
    session.rebuildMethod(request, response);
    if (response.statusCode !== 307 && response.statusCode !== 308) {
      for (const name of ["Content-Length", "Content-Type", "Transfer-Encoding"]) request.headers.delete(name);
      request.body = null;
    }
    request.headers.delete("Cookie");
    request.jar.extract(this.#request.urlOfHost(), response.raw?.headers.getlist("set-cookie") ?? []);
    request.jar.update(session.cookies);
    request.prepareCookies(request.jar);
    this.#proxies = session.rebuildProxies(request, this.#proxies);
    session.rebuildAuth(request, response);
    if (request.body instanceof BodyStream && request.body.isSpent)
      throw new UnrewindableBodyError(
        "Unable to rewind request body for redirect/auth. Pass a function that makes the stream anew.",
        { request },
      );
    this.#request = request;
    return request;
  }

  /** The next answer; `null` where there is no further one. */
  *follow(): Flow<BaseResponse | null> {
    const request = yield* this.nextRequest();
    if (request === null) return null;
    const session = this.#session;
    const response = yield* session.sendFlow(request, {
      ...this.#options,
      proxies: this.#proxies,
      allowRedirects: false,
    });
    session.keepCookies(request, response);
    this.#response = response;
    return response;
  }

  /** RFC 9110 §10.2.2: a Location may be relative, and without a fragment it has the one before it. */
  #urlOf(location: string, response: BaseResponse): string {
    const text = location.startsWith("//") ? `${splitUrl(response.url).scheme}:${location}` : location;
    const parts = splitUrl(text);
    if (parts.fragment !== null && parts.fragment !== "") this.#fragment = parts.fragment;
    const url = joinedUrl({ ...parts, fragment: this.#fragment });
    if (parts.host !== "") return requoteUri(url);
    try {
      return new URL(response.url).join(requoteUri(url)).href;
    } catch (cause) {
      if (!(cause instanceof CoreInvalidURL)) throw cause;
      throw new InvalidURL(`The redirect leads to ${JSON.stringify(withoutPassword(url))}: ${cause.message}`, {
        response,
        cause,
      });
    }
  }
}

const needless = [ChunkedEncodingError, ContentDecodingError, StreamConsumedError] as const;
const defaultPorts: Readonly<Record<string, string>> = { http: "80", https: "443" };

/** Whether what one URL was told is a secret to the other. */
export function leavesAuthority(from: string, to: string): boolean {
  const [old, next] = [splitUrl(from), splitUrl(to)];
  if (old.host.toLowerCase() !== next.host.toLowerCase()) return true;
  const isOn = (port: string, standard: string | undefined): boolean => port === "" || port === standard;
  if (old.scheme === "http" && isOn(old.port, "80") && next.scheme === "https" && isOn(next.port, "443")) return false;
  const standard = defaultPorts[old.scheme];
  if (old.scheme === next.scheme && isOn(old.port, standard) && isOn(next.port, standard)) return false;
  return old.port !== next.port || old.scheme !== next.scheme;
}

/** RFC 9110 §15.4, and what browsers do: 303 and 302 lead to a GET, 301 does after a POST. */
export function methodAfter(status: number, method: string): string {
  if ((status === 303 || status === 302) && method !== "HEAD") return "GET";
  return status === 301 && method === "POST" ? "GET" : method;
}
