import { hasBody } from "../../bodies/encode.ts";
import { canReplay } from "../../bodies/replay.ts";
import { InvalidURL, RemoteProtocolError, StreamConsumed } from "../../errors.ts";
import { extensionsAt, mayAuthorize, type RedirectSettings, requestAt } from "../../exchange/redirects.ts";
import { withoutUserinfo } from "../../models/parse-url.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { URL, type UrlInput } from "../../models/url.ts";
import type { CallOptions } from "../client-options.ts";
import type { NextCall } from "./page-links.ts";

/** What makes requests of calls. */
export interface RequestBuilder {
  buildRequest(method: string, url: UrlInput, options?: CallOptions): Request;
}

/**
 * The requests from page to page: each is the same call with the URL or body that the page before leads to. The call's
 * params are for the first one alone. At another origin it is what a redirect would make of it; auth that was left
 * behind does not come back.
 */
export class PageCourse<Options extends CallOptions> {
  readonly #builder: RequestBuilder;
  readonly #settings: RedirectSettings;
  readonly #first: Request;
  readonly #visited = new Set<string>();
  #request: Request;
  #options: Options;
  #canRepeat: boolean;
  #isAtHome = true;

  constructor(builder: RequestBuilder, settings: RedirectSettings, method: string, url: UrlInput, options: Options) {
    this.#builder = builder;
    this.#settings = settings;
    this.#first = this.#request = builder.buildRequest(method, url, options);
    this.#options = options;
    // Asked before it is sent: auth that signs bodies reads them, and leaves bytes in place of a stream.
    this.#canRepeat = canReplay(this.#first.body);
  }

  /** For the page that comes next. */
  get request(): Request {
    return this.#request;
  }

  get options(): Options {
    return this.#options;
  }

  /** Goes on to what the page names as the next. */
  follow(link: unknown, page: Response): void {
    const from = this.#request;
    this.#visited.add(addressOf(from.url)).add(addressOf(page.url));
    const { url: named, params, content, data, files, json } = callFrom(link);
    const body = { content, data, files, json };
    let url = named === undefined ? from.url : urlOf(named, page);
    // It would write the query anew, and links are followed as they are.
    if (params !== undefined) url = url.copyMergeParams(params);
    // Another body asks for another page.
    const isRepeated = !hasBody(body);
    if (isRepeated && this.#visited.has(addressOf(url)))
      throw misled(page, `its next page is said to be ${url}, which was fetched before; that would never end`);
    if (isRepeated && !this.#canRepeat)
      throw new StreamConsumed(
        `${from.method} ${url}: the body was a one-time stream, and went with the page before. Pass a function that returns a new stream each time.`,
      );
    // Where the page was redirected to, it speaks for that origin.
    for (const next of [page.url, url]) {
      this.#isAtHome &&= next.origin.key === this.#request.url.origin.key;
      if (!mayAuthorize(this.#request.url, next)) this.#options = { ...this.#options, auth: null };
      if (!this.#isAtHome) this.#request = requestAt(next, this.#request, this.#first.url, this.#settings);
    }
    if (!isRepeated) this.#options = { ...this.#options, ...body };
    if (this.#isAtHome) {
      this.#request = this.#again(url);
      this.#canRepeat = canReplay(this.#request.body);
    } else if (!isRepeated) throw new TypeError(`The page ${url} is at another origin: "next" gives it no body.`);
  }

  #again(link: URL): Request {
    const {
      method,
      url: { userinfo },
    } = this.#first;
    const url = link.userinfo === "" && userinfo !== "" ? link.copyWith({ userinfo }) : link;
    const request = this.#builder.buildRequest(method, url, this.#options);
    // Params, the client's too, would stand in place of the link's own.
    return request.copyWith({ url, extensions: extensionsAt(request.extensions, true) });
  }
}

function callFrom(link: unknown): NextCall {
  return typeof link === "object" && link !== null && !isUrl(link) ? link : { url: link as UrlInput };
}

function isUrl(link: unknown): link is URL | globalThis.URL {
  return link instanceof URL || link instanceof globalThis.URL;
}

/** What tells pages apart; neither a fragment nor userinfo does. */
function addressOf({ origin, target }: URL): string {
  return origin.key + target;
}

function urlOf(link: unknown, page: Response): URL {
  if (typeof link !== "string" && !isUrl(link))
    throw new TypeError(
      `The next page after ${page.url} is of type ${typeof link}, which is no URL. Make one of it by passing "next".`,
    );
  try {
    return page.url.join(link);
  } catch (cause) {
    if (!(cause instanceof InvalidURL)) throw cause;
    throw misled(
      page,
      `its next page is said to be ${JSON.stringify(withoutUserinfo(String(link)))}, which is no URL: ${cause.message}`,
      cause,
    );
  }
}

function misled({ request }: Response, problem: string, cause?: unknown): RemoteProtocolError {
  return new RemoteProtocolError(`${request.method} ${request.url}: ${problem}.`, {
    request,
    cause,
  });
}
