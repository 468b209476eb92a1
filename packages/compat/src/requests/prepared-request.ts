import type { AuthInput } from "./auth.ts";
import { authFrom, HTTPBasicAuth } from "./auth.ts";
import { type Body, bodyLength, BodyStream, type Data, preparedBody } from "./body.ts";
import { CaseInsensitiveDict, type HeadersInput, type HeaderValue } from "./case-insensitive-dict.ts";
import { type CookiesInput, RequestsCookieJar } from "./cookie-jar.ts";
import { InvalidHeader } from "./errors.ts";
import { defaultHooks, type Hook, type Hooks, type HooksInput, hookList } from "./hooks.ts";
import type { Files } from "./multipart.ts";
import { type Params, pathUrl, preparedUrl } from "./prepared-url.ts";
import { authFromUrl, splitUrl } from "./split-url.ts";

export interface Preparation {
  readonly method?: string | null | undefined;
  readonly url: string;
  readonly headers?: HeadersInput | null | undefined;
  readonly files?: Files | null | undefined;
  readonly data?: Data | null | undefined;
  readonly params?: Params | null | undefined;
  readonly auth?: AuthInput;
  readonly cookies?: CookiesInput | null | undefined;
  readonly hooks?: HooksInput | null | undefined;
  readonly json?: unknown;
}

/** A request as it will be sent; everything can still be changed, which is what auth does. */
export class PreparedRequest {
  method: string | null = null;
  url = "";
  headers: CaseInsensitiveDict = new CaseInsensitiveDict();
  body: Body = null;
  hooks: Hooks = defaultHooks();
  /** The cookies that the Cookie header was made of; redirects add to them. */
  jar: RequestsCookieJar = new RequestsCookieJar();

  /** Everything at once, in the order in which one needs the other: auth signs what is there, hooks come last. */
  prepare(preparation: Preparation): this {
    const { method, url, headers, files, data, params, auth, cookies, hooks, json } = preparation;
    this.prepareMethod(method ?? null);
    this.prepareUrl(url, params ?? null);
    this.prepareHeaders(headers ?? null);
    this.prepareCookies(cookies ?? null);
    this.prepareBody(data ?? null, files ?? null, json);
    this.prepareAuth(auth ?? null);
    this.prepareHooks(hooks ?? {});
    return this;
  }

  prepareMethod(method: string | null): void {
    this.method = method === null ? null : method.toUpperCase();
  }

  prepareUrl(url: string | { toString(): string }, params: Params | null = null): void {
    this.url = preparedUrl(String(url), params);
  }

  prepareHeaders(headers: HeadersInput | null): void {
    this.headers = new CaseInsensitiveDict();
    for (const [name, value] of new CaseInsensitiveDict(headers))
      if (value !== undefined) this.headers.set(checkedName(name), checkedValue(name, value));
  }

  prepareCookies(cookies: CookiesInput | null): void {
    this.jar = cookies instanceof RequestsCookieJar ? cookies : new RequestsCookieJar(cookies);
    if (this.headers.has("Cookie") || !/^https?:/i.test(this.url)) return;
    const header = this.jar.header(this.urlOfHost());
    if (header !== null) this.headers.set("Cookie", header);
  }

  prepareBody(data: Data | null, files: Files | null = null, json?: unknown): void {
    const { body, contentType } = preparedBody(data, files, json);
    this.body = body;
    // As requests has it, what is empty has no length that could be told before.
    const hasNoLength = body instanceof BodyStream && (body.length ?? 0) === 0;
    // RFC 9112 §6.2: one of the two says where the body ends, and a length of the caller's own does.
    if (!hasNoLength) this.prepareContentLength(body);
    else if (!this.headers.has("Content-Length")) this.headers.set("Transfer-Encoding", "chunked");
    if (contentType !== null && !this.headers.has("Content-Type")) this.headers.set("Content-Type", contentType);
  }

  /** A length for a body that has one, and 0 where a server may expect one. */
  prepareContentLength(body: Body): void {
    const length = bodyLength(body);
    if (length === null) return;
    if (body !== null && length > 0) this.headers.set("Content-Length", String(length));
    else if (body === null && this.method !== "GET" && this.method !== "HEAD" && !this.headers.has("Content-Length"))
      this.headers.set("Content-Length", "0");
  }

  /** Without an auth, what the URL says. */
  prepareAuth(input: AuthInput): void {
    const ofUrl = authFromUrl(this.url);
    const auth =
      authFrom(input ?? null) ??
      (ofUrl === null || ofUrl.every((part) => part === "") ? null : new HTTPBasicAuth(...ofUrl));
    if (auth === null) return;
    const other = typeof auth === "function" ? auth(this) : auth.authenticate(this);
    if (other !== undefined && other !== this) this.#become(other);
    // An auth may have changed the body, and then its length is another.
    this.prepareContentLength(this.body);
  }

  prepareHooks(hooks: HooksInput): void {
    for (const hook of hookList(hooks)) this.registerHook("response", hook);
  }

  registerHook(event: "response", hook: Hook | readonly Hook[]): void {
    this.hooks[event].push(...hookList({ response: hook }));
  }

  /** Whether it was there. */
  deregisterHook(event: "response", hook: Hook): boolean {
    const at = this.hooks[event].indexOf(hook);
    if (at >= 0) this.hooks[event].splice(at, 1);
    return at >= 0;
  }

  /** Path and query. */
  get pathUrl(): string {
    return pathUrl(this.url);
  }

  copy(): PreparedRequest {
    const other = new PreparedRequest();
    other.#become(this);
    other.headers = this.headers.copy();
    other.jar = this.jar.copy();
    return other;
  }

  #become({ method, url, headers, body, hooks, jar }: PreparedRequest): void {
    Object.assign(this, { method, url, headers, body, hooks, jar });
  }

  /** Cookies are those of the host that the request says it is for. */
  urlOfHost(): string {
    const host = this.headers.get("Host");
    if (host === undefined || host === "") return this.url;
    const { scheme, path } = splitUrl(this.url);
    return `${scheme}://${host}${path}`;
  }
}

function checkedName(name: string): string {
  if (/^[^:\s][^:\r\n]*$/.test(name)) return name;
  throw new InvalidHeader(
    `Invalid leading whitespace, reserved character(s), or return character(s) in header name: ${JSON.stringify(name)}`,
  );
}

function checkedValue(name: string, value: HeaderValue | null): string {
  if (typeof value !== "string" && !(value instanceof Uint8Array))
    throw new InvalidHeader(
      `Header part (${String(value)}) from (${JSON.stringify(name)}) must be of type str or bytes, not ${typeof value}`,
    );
  const text = typeof value === "string" ? value : Array.from(value, (byte) => String.fromCharCode(byte)).join("");
  if (/^(?:\S[^\r\n]*)?$/.test(text)) return text;
  throw new InvalidHeader(
    `Invalid leading whitespace, reserved character(s), or return character(s) in header value of ${JSON.stringify(name)}`,
  );
}
