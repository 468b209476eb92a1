import { type Cookie, CookieConflict, type CookieJar, Cookies } from "@trunkline/core";
import { CookieConflictError } from "./errors.ts";

export interface CookieAttributes {
  readonly domain?: string | undefined;
  readonly path?: string | undefined;
  readonly secure?: boolean | undefined;
  /** Milliseconds since 1970; without it the cookie lasts as long as the jar. */
  readonly expires?: number | null | undefined;
  readonly httpOnly?: boolean | undefined;
}

export interface CookiePlace {
  readonly domain?: string | undefined;
  readonly path?: string | undefined;
}

/** Which cookies a jar takes and sends, besides the rules that it has; what is left out is as without a policy. */
export interface CookiePolicy {
  /** Whether an answer from this URL may set the cookie. */
  setOk?(cookie: Cookie, url: string): boolean;
  /** Whether the cookie goes along with a request to this URL. */
  returnOk?(cookie: Cookie, url: string): boolean;
}

export type CookiesInput =
  | RequestsCookieJar
  | Cookies
  | CookieJar
  | Readonly<Record<string, string | null>>
  | Iterable<readonly [name: string, value: string]>;

/** The cookies of a session, by the rules that requests has them: those of Python's http.cookiejar. */
export class RequestsCookieJar implements Iterable<Cookie> {
  readonly #cookies: Cookies;
  #policy: CookiePolicy | null = null;

  /** A jar of somebody else's is told of every change. */
  constructor(input?: CookiesInput | null) {
    this.#cookies = new Cookies(isForeign(input) ? input : {}, { policy: "httpx" });
    if (input !== undefined && input !== null && !isForeign(input)) this.update(input);
  }

  getPolicy(): CookiePolicy | null {
    return this.#policy;
  }

  setPolicy(policy: CookiePolicy | null): void {
    this.#policy = policy;
  }

  get size(): number {
    return this.#cookies.size;
  }

  /** The value. Throws `CookieConflictError` where several cookies have this name and fit. */
  get(name: string): string | null;
  get<Default>(name: string, otherwise: Default, place?: CookiePlace): string | Default;
  get(name: string, otherwise: unknown = null, place: CookiePlace = {}): unknown {
    try {
      return this.#cookies.get(name, place) ?? otherwise;
    } catch (error) {
      if (!(error instanceof CookieConflict)) throw error;
      throw new CookieConflictError(`There are multiple cookies with name, ${JSON.stringify(name)}`, { cause: error });
    }
  }

  /** `null` takes the cookie away. Without a domain it goes to every host. */
  set(name: string, value: string | null, attributes: CookieAttributes = {}): void {
    if (value === null) removeCookieByName(this, name, attributes.domain, attributes.path);
    else this.setCookie(createCookie(name, value, attributes));
  }

  /** Keeps it, in place of one of the same name, domain and path. */
  setCookie(cookie: Cookie): void {
    this.#cookies.update(listed([unescaped(cookie)]));
  }

  has(name: string): boolean {
    return this.#cookies.has(name);
  }

  delete(name: string): boolean {
    return this.#cookies.delete(name);
  }

  /** All of them, those of a domain, of a path of it, or one alone. */
  clear(domain?: string, path?: string, name?: string): void {
    if (name === undefined) this.#cookies.clear({ domain, path });
    else this.#cookies.delete(name, { domain, path });
  }

  update(input: CookiesInput): void {
    if (input instanceof RequestsCookieJar) for (const cookie of input) this.setCookie(cookie);
    else if (input instanceof Cookies) for (const cookie of input.all()) this.setCookie(cookie);
    else if (isForeign(input)) for (const cookie of new Cookies(input).all()) this.setCookie(cookie);
    else for (const [name, value] of Symbol.iterator in input ? input : Object.entries(input)) this.set(name, value);
  }

  keys(): string[] {
    return Array.from(this, ({ name }) => name);
  }

  values(): (string | null)[] {
    return Array.from(this, ({ value }) => value);
  }

  items(): [name: string, value: string | null][] {
    return Array.from(this, ({ name, value }) => [name, value]);
  }

  listDomains(): string[] {
    return [...new Set(Array.from(this, ({ domain }) => domain))];
  }

  listPaths(): string[] {
    return [...new Set(Array.from(this, ({ path }) => path))];
  }

  /** Whether a domain has more than one cookie. */
  multipleDomains(): boolean {
    return this.listDomains().length < this.size;
  }

  /** Values by name, of a domain and a path where they are given. */
  getDict(domain?: string, path?: string): Record<string, string | null> {
    const fits = (cookie: Cookie): boolean =>
      cookie.domain === (domain ?? cookie.domain) && cookie.path === (path ?? cookie.path);
    return Object.fromEntries(
      Array.from(this)
        .filter(fits)
        .map(({ name, value }) => [name, value]),
    );
  }

  copy(): RequestsCookieJar {
    const copy = new RequestsCookieJar(this);
    copy.setPolicy(this.#policy);
    return copy;
  }

  /** Keeps what an answer from this URL sets. */
  extract(url: string, setCookies: readonly string[]): void {
    const policy = this.#policy;
    const isWanted = (text: string): boolean =>
      Array.from(new Cookies({}, { policy: "httpx" }).extract(url, [text]).all()).every(
        (cookie) => policy?.setOk?.(cookie, url) ?? true,
      );
    this.#cookies.extract(url, policy === null ? setCookies : setCookies.filter(isWanted));
    if (setCookies.some((text) => text.includes(escapedQuote)))
      for (const cookie of Array.from(this)) this.setCookie(cookie);
  }

  /** The Cookie header of a request to this URL; `null` where it has none. */
  header(url: string): string | null {
    const policy = this.#policy;
    if (policy?.returnOk === undefined) return this.#cookies.header(url);
    const sent = Array.from(this).filter((cookie) => policy.returnOk?.(cookie, url) ?? true);
    return new Cookies(listed(sent), { policy: "httpx" }).header(url);
  }

  [Symbol.iterator](): IterableIterator<Cookie> {
    return this.#cookies.all();
  }
}

/** A cookie as a jar keeps it. Throws a `TypeError` for an attribute that there is none of. */
export function createCookie(name: string, value: string, attributes: CookieAttributes = {}): Cookie {
  const known = ["domain", "path", "secure", "expires", "httpOnly"];
  const unknown = Object.keys(attributes).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new TypeError(`A cookie has no ${unknown.join(", ")}; it has ${known.join(", ")}.`);
  const { domain = "", path = "/", secure = false, expires = null, httpOnly = false } = attributes;
  return { name, value, domain, path, secure, expires, httpOnly, sameSite: null };
}

/** Every cookie of this name, whatever its domain and path where they are not given. */
export function removeCookieByName(jar: RequestsCookieJar, name: string, domain?: string, path?: string): void {
  for (const cookie of Array.from(jar))
    if (cookie.name === name && cookie.domain === (domain ?? cookie.domain) && cookie.path === (path ?? cookie.path))
      jar.clear(cookie.domain, cookie.path, name);
}

/** The values into the jar; with `overwrite: false` those that are there stay. */
export function cookiejarFromDict(
  values: Readonly<Record<string, string>> | null,
  jar: RequestsCookieJar = new RequestsCookieJar(),
  overwrite = true,
): RequestsCookieJar {
  const present = new Set(jar.keys());
  for (const [name, value] of Object.entries(values ?? {})) if (overwrite || !present.has(name)) jar.set(name, value);
  return jar;
}

/** Adds the other's to the jar; plain values only where their name is new. */
export function mergeCookies(jar: RequestsCookieJar, cookies: CookiesInput): RequestsCookieJar {
  if (!(jar instanceof RequestsCookieJar)) throw new TypeError("You can only merge into a RequestsCookieJar.");
  if (cookies instanceof RequestsCookieJar || cookies instanceof Cookies || isForeign(cookies)) jar.update(cookies);
  else
    cookiejarFromDict(
      Object.fromEntries(Symbol.iterator in cookies ? cookies : Object.entries(cookies)) as Record<string, string>,
      jar,
      false,
    );
  return jar;
}

export function dictFromCookiejar(jar: RequestsCookieJar): Record<string, string | null> {
  return Object.fromEntries(jar.items());
}

/** Cookies that `Cookies` takes whole, with every attribute. */
function listed(cookies: readonly Cookie[]): CookieJar {
  return { put: () => {}, remove: () => {}, [Symbol.iterator]: () => cookies[Symbol.iterator]() };
}

/** As requests keeps it: Python's own server side writes quotes within quotes. */
function unescaped(cookie: Cookie): Cookie {
  const { value } = cookie;
  const isEscaped = value !== null && value.startsWith('"') && value.endsWith('"') && value.includes(escapedQuote);
  return isEscaped ? { ...cookie, value: value.replaceAll(escapedQuote, "") } : cookie;
}

const escapedQuote = '\\"';

function isForeign(input: CookiesInput | null | undefined): input is CookieJar {
  return typeof (input as Partial<CookieJar> | null | undefined)?.put === "function";
}
