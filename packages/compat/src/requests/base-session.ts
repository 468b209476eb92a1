import { version } from "@trunkline/core";
import type { AuthInput } from "./auth.ts";
import type { BaseAdapter } from "./base-adapter.ts";
import { type BaseResponse, elapsedOf } from "./base-response.ts";
import { CaseInsensitiveDict } from "./case-insensitive-dict.ts";
import { type CookiesInput, mergeCookies, RequestsCookieJar } from "./cookie-jar.ts";
import { variable } from "./environment.ts";
import { InvalidSchema, ValueError } from "./errors.ts";
import { Emitted, type Flow, type ItemFlow, type MaybePromise, settled } from "./flow.ts";
import { defaultHooks, dispatchHook, type Hooks } from "./hooks.ts";
import { mergeHeaders, mergeHooks, mergeParams, mergeSetting } from "./merge.ts";
import { netrcAuthorization } from "./netrc.ts";
import { PreparedRequest } from "./prepared-request.ts";
import type { Params } from "./prepared-url.ts";
import { environmentProxies, resolvedProxies } from "./proxies.ts";
import { leavesAuthority, methodAfter, RedirectCourse } from "./redirects.ts";
import { Request, type RequestOptions } from "./request.ts";
import type { CertInput, ProxiesInput, SendOptions, VerifyInput } from "./send-options.ts";
import { withoutPassword } from "./split-url.ts";
import { latin1AsUtf8 } from "./header-text.ts";

export interface SessionSendOptions extends SendOptions {
  /** True by default, but for HEAD. */
  readonly allowRedirects?: boolean | undefined;
}

export interface SessionRequestOptions extends RequestOptions, SessionSendOptions {}

type Environed = Required<Pick<SendOptions, "proxies" | "stream" | "verify">> & { readonly cert: CertInput };

/** What both sessions are: settings, adapters, and the rules by which requests are made and followed. */
export abstract class BaseSession<Answer> {
  headers: CaseInsensitiveDict = defaultHeaders();
  auth: AuthInput = null;
  proxies: Record<string, string | null> = {};
  hooks: Hooks = defaultHooks();
  params: Params = {};
  stream = false;
  verify: VerifyInput = true;
  cert: CertInput = null;
  maxRedirects = 30;
  /** Whether proxies, authorities and netrc of the environment count. */
  trustEnv = true;
  readonly adapters: Map<string, BaseAdapter> = new Map();
  protected isClosed = false;
  #cookies: RequestsCookieJar = new RequestsCookieJar();

  protected abstract run(flow: Flow<BaseResponse>): Answer;
  /** Reads what a hook could not wait for; that it breaks off is told to whoever asks for it. */
  protected abstract readAhead(response: BaseResponse): MaybePromise<unknown>;

  /** What answers set, and what is sent. Assign another jar, of somebody else's too: that one is then told of every change. */
  get cookies(): RequestsCookieJar {
    return this.#cookies;
  }

  set cookies(cookies: CookiesInput) {
    this.#cookies = cookies instanceof RequestsCookieJar ? cookies : new RequestsCookieJar(cookies);
  }

  /** Carries what begins with this prefix, whatever its case; the longest one counts. */
  mount(prefix: string, adapter: BaseAdapter): void {
    this.adapters.set(prefix, adapter);
    for (const [other, shorter] of Array.from(this.adapters))
      if (other.length < prefix.length) {
        this.adapters.delete(other);
        this.adapters.set(other, shorter);
      }
  }

  /** Throws `InvalidSchema` where no prefix fits. */
  getAdapter(url: string): BaseAdapter {
    for (const [prefix, adapter] of this.adapters)
      if (url.toLowerCase().startsWith(prefix.toLowerCase())) return adapter;
    throw new InvalidSchema(`No connection adapters were found for ${JSON.stringify(withoutPassword(url))}`);
  }

  /** The request with what the session adds. */
  prepareRequest(request: Request): PreparedRequest {
    const cookies = mergeCookies(
      mergeCookies(new RequestsCookieJar(), this.cookies),
      new RequestsCookieJar(request.cookies),
    );
    const isAnonymous = request.auth === null && (this.auth === null || this.auth === undefined);
    const authorization = this.trustEnv && isAnonymous ? netrcAuthorization(request.url) : null;
    return new PreparedRequest().prepare({
      method: request.method,
      url: request.url,
      files: request.files,
      data: request.data,
      json: request.json,
      headers: mergeHeaders(request.headers, this.headers),
      params: mergeParams(request.params, this.params),
      auth: authorization === null ? (request.auth ?? this.auth) : authorizedBy(authorization),
      cookies,
      hooks: mergeHooks(request.hooks, this.hooks),
    });
  }

  request(method: string, url: string, options: SessionRequestOptions = {}): Answer {
    return this.run(this.#requestFlow(method, url, options));
  }

  /** Sends what was prepared; a `Request` has to be, first. */
  send(request: PreparedRequest, options: SessionSendOptions = {}): Answer {
    return this.run(this.sendFlow(request, options));
  }

  get(url: string, options?: SessionRequestOptions): Answer {
    return this.request("GET", url, options);
  }

  options(url: string, options?: SessionRequestOptions): Answer {
    return this.request("OPTIONS", url, options);
  }

  head(url: string, options?: SessionRequestOptions): Answer {
    return this.request("HEAD", url, { allowRedirects: false, ...options });
  }

  post(url: string, options?: SessionRequestOptions): Answer {
    return this.request("POST", url, options);
  }

  put(url: string, options?: SessionRequestOptions): Answer {
    return this.request("PUT", url, options);
  }

  patch(url: string, options?: SessionRequestOptions): Answer {
    return this.request("PATCH", url, options);
  }

  delete(url: string, options?: SessionRequestOptions): Answer {
    return this.request("DELETE", url, options);
  }

  /** How a request to this URL is carried, once environment and session have said their part. */
  mergeEnvironmentSettings(url: string, options: SendOptions = {}): Environed {
    let { proxies = {}, verify } = options;
    if (this.trustEnv) {
      proxies = { ...environmentProxies(url, proxies["no_proxy"] ?? null), ...proxies };
      if (verify === undefined || verify === true)
        verify = variable("REQUESTS_CA_BUNDLE") ?? variable("CURL_CA_BUNDLE") ?? verify;
    }
    return {
      proxies: mergeSetting<ProxiesInput>(proxies, this.proxies) ?? {},
      stream: options.stream ?? this.stream,
      verify: verify ?? this.verify,
      cert: options.cert ?? this.cert,
    };
  }

  /** Where an answer leads; `null` where it is no redirect. */
  getRedirectTarget(response: BaseResponse): string | null {
    return response.isRedirect ? latin1AsUtf8(response.headers.get("location") ?? "") : null;
  }

  shouldStripAuth(from: string, to: string): boolean {
    return leavesAuthority(from, to);
  }

  rebuildAuth(request: PreparedRequest, response: BaseResponse): void {
    const from = response.request?.url ?? response.url;
    if (request.headers.has("Authorization") && this.shouldStripAuth(from, request.url))
      request.headers.delete("Authorization");
    const authorization = this.trustEnv ? netrcAuthorization(request.url) : null;
    if (authorization !== null) request.prepareAuth(authorizedBy(authorization));
  }

  /** The proxies of the next hop; what the last one was told does not go along. */
  rebuildProxies(request: PreparedRequest, proxies: ProxiesInput): Record<string, string | null> {
    request.headers.delete("Proxy-Authorization");
    return resolvedProxies(request.url, proxies, this.trustEnv);
  }

  rebuildMethod(request: PreparedRequest, response: BaseResponse): void {
    request.method = methodAfter(response.statusCode, request.method ?? "GET");
  }

  /** Of both entries: sends, calls the hooks, keeps cookies, follows redirects. */
  *sendFlow(request: PreparedRequest, options: SessionSendOptions): Flow<BaseResponse> {
    if (this.isClosed) throw new TypeError("The session has been closed; make another one to go on.");
    if (!(request instanceof PreparedRequest)) throw new ValueError("You can only send PreparedRequests.");
    const { allowRedirects = true, ...given } = options;
    const sending = {
      stream: given.stream ?? this.stream,
      verify: given.verify ?? this.verify,
      cert: given.cert ?? this.cert,
      proxies: given.proxies ?? resolvedProxies(request.url, this.proxies, this.trustEnv),
      timeout: given.timeout ?? null,
    };
    const adapter = this.getAdapter(request.url);
    const start = performance.now();
    const first = yield* settled(adapter.send(request, sending));
    first.elapsed = elapsedOf(performance.now() - start);
    let response = yield* dispatchHook(request.hooks, first, sending, (answer) =>
      sending.stream ? undefined : this.readAhead(answer),
    );
    for (const earlier of response.history) this.keepCookies(earlier.request ?? request, earlier);
    this.keepCookies(request, response);
    const course = new RedirectCourse(this, response, request, sending);
    if (allowRedirects) {
      const history: BaseResponse[] = [];
      for (let next = yield* course.follow(); next !== null; next = yield* course.follow()) {
        history.push(response);
        response = next;
      }
      if (history.length > 0) response.history = history;
    } else response.next = yield* course.nextRequest();
    if (!sending.stream) yield* settled(response.load());
    return response;
  }

  protected *redirectFlow(
    response: BaseResponse,
    request: PreparedRequest,
    options: SessionSendOptions,
  ): ItemFlow<BaseResponse> {
    const course = new RedirectCourse(this, response, request, options);
    for (let next = yield* course.follow(); next !== null; next = yield* course.follow()) yield new Emitted(next);
  }

  /** What an answer sets goes into the session's jar. */
  keepCookies(request: PreparedRequest, { raw }: BaseResponse): void {
    if (raw !== null && /^https?:/i.test(request.url))
      this.cookies.extract(request.urlOfHost(), raw.headers.getlist("set-cookie"));
  }

  *#requestFlow(method: string, url: string, options: SessionRequestOptions): Flow<BaseResponse> {
    const prepared = this.prepareRequest(new Request(method.toUpperCase(), url, options));
    const settings = this.mergeEnvironmentSettings(prepared.url, options);
    const { timeout, allowRedirects } = options;
    return yield* this.sendFlow(prepared, { ...settings, timeout, allowRedirects });
  }
}

/** What every session sends: bodies as gzip and deflate everywhere can undo them. */
export function defaultHeaders(): CaseInsensitiveDict {
  return new CaseInsensitiveDict({
    "User-Agent": `trunkline/${version}`,
    "Accept-Encoding": "gzip, deflate",
    Accept: "*/*",
    Connection: "keep-alive",
  });
}

function authorizedBy(authorization: string): (request: PreparedRequest) => PreparedRequest {
  return (request) => {
    request.headers.set("Authorization", authorization);
    return request;
  };
}
