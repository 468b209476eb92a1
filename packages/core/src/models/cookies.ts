import { pairsOf } from "../bodies/pairs.ts";
import { CookieConflict } from "../errors.ts";
import { checkedCookie, type Cookie, type CookiePolicy, cookiePlace, matchesPath } from "./cookie.ts";
import { CookieStore } from "./cookie-store.ts";
import { inspectAs } from "./inspect.ts";
import { allowsDomain, netscapeCookies } from "./netscape-cookies.ts";
import { cookieFrom } from "./set-cookie.ts";
import { URL, type UrlInput } from "./url.ts";

/** Where cookies live besides, in a file or in another library's jar: read once, then told of every change. */
export interface CookieJar extends Iterable<CookieInput> {
  /** Keeps the cookie, in place of one of the same name, domain and path. */
  put(cookie: Cookie): void;
  remove(cookie: Cookie): void;
}

/** A cookie of which the rest is as if it had been set by hand. */
export type CookieInput = Partial<Cookie> & Pick<Cookie, "name" | "value">;

export type CookiesInput =
  | Cookies
  | CookieJar
  | Readonly<Record<string, string>>
  | Iterable<readonly [name: string, value: string]>;

export interface CookiesOptions {
  /** By default RFC 6265bis; "httpx" has that library's rules to the letter, but for the Port attribute. */
  readonly policy?: CookiePolicy;
  /** Milliseconds since 1970; by default `Date.now`. */
  readonly now?: () => number;
}

/** Which cookie is meant, where several have its name. The domain is compared as it is kept, with its dot. */
export interface CookieScope {
  readonly domain?: string | undefined;
  readonly path?: string | undefined;
}

/**
 * The cookies of any number of hosts, and which of them go where.
 *
 * ```ts
 * import { Cookies } from "@trunkline/core";
 *
 * const cookies = new Cookies({ theme: "dark" });
 * cookies.extract("https://example.org/login", ["session=abc; Path=/; Secure"]);
 * console.log(cookies.header("https://example.org/")); // theme=dark; session=abc
 * ```
 */
export class Cookies implements Iterable<[name: string, value: string]> {
  static {
    inspectAs(this, (cookies) => cookies.toString());
  }

  readonly policy: CookiePolicy;
  readonly #now: () => number;
  readonly #store = new CookieStore();
  readonly #jar: CookieJar | null;

  constructor(input: CookiesInput = {}, options: CookiesOptions = {}) {
    this.policy = options.policy ?? "rfc6265bis";
    this.#now = options.now ?? Date.now;
    // What comes from the jar need not go back there.
    this.#jar = null;
    this.update(input);
    if (isJar(input)) this.#jar = input;
  }

  /** Counts changes: while it stays, `header` gives the same for the same URL, but for cookies that expire. */
  get version(): number {
    return this.#current().version;
  }

  get size(): number {
    return this.#current().size;
  }

  /** The value. Throws `CookieConflict` where several cookies have this name and fit. */
  get(name: string, scope: CookieScope = {}): string | undefined {
    const found = this.#find(name, scope).filter(({ value }) => value !== null);
    if (found.length > 1) throw new CookieConflict(name, found);
    return found[0]?.value ?? undefined;
  }

  has(name: string, scope: CookieScope = {}): boolean {
    return this.#find(name, scope).length > 0;
  }

  /**
   * Without a domain the cookie goes to every host; "example.org" is that host, ".example.org" those below it too.
   * Throws `LocalProtocolError` for what cannot be sent.
   */
  set(name: string, value: string, { domain = "", path = "/" }: CookieScope = {}): void {
    if (value === null) throw new TypeError(`The value of the cookie ${JSON.stringify(name)} is text, not null.`);
    this.#put(completed({ name, value, domain, path }));
  }

  /** Whether there was such a cookie. */
  delete(name: string, scope: CookieScope = {}): boolean {
    const found = this.#find(name, scope);
    for (const cookie of found) this.#remove(cookie);
    return found.length > 0;
  }

  /** Removes all, or those of a domain, a path or both. */
  clear(scope: CookieScope = {}): void {
    for (const cookie of this.#store.all()) if (isIn(scope, cookie)) this.#remove(cookie);
  }

  /** Adds the other's, each with its domain, path and expiry. */
  update(other: CookiesInput): void {
    if (other instanceof Cookies) for (const cookie of other.all()) this.#put(cookie);
    else if (isJar(other)) for (const cookie of other) this.#put(completed(cookie));
    else for (const [name, value] of pairsOf<string>(other, "Cookies")) this.set(name, value);
  }

  /** Stores what a response from this URL sets: its `headers.getSetCookie()`. */
  extract(url: UrlInput, setCookies: readonly string[]): this {
    if (setCookies.length === 0) return this;
    const place = cookiePlace(asUrl(url), this.policy);
    const now = this.#now();
    this.#current();
    if (this.policy === "rfc6265bis") {
      for (const text of setCookies) {
        const cookie = cookieFrom(text, place, now);
        if (cookie === null || (!place.isSecure && this.#store.shields(cookie))) continue;
        if (isOver(cookie, now)) this.#remove(cookie);
        else this.#put(cookie);
      }
      return this;
    }
    const cookies = netscapeCookies(setCookies, place, now);
    // As in http.cookiejar: the removals first, and whatever the domain.
    for (const cookie of cookies) if (isOver(cookie, now)) this.#remove(cookie);
    for (const cookie of cookies) if (!isOver(cookie, now) && allowsDomain(cookie, place)) this.#put(cookie);
    return this;
  }

  /**
   * The Cookie header of a request to this URL; `null` where it has none. `unbound: false` leaves out cookies without
   * a domain, as when a redirect leads to another origin.
   */
  header(url: UrlInput, options?: { readonly unbound?: boolean }): string | null {
    const store = this.#current();
    if (store.size === 0) return null;
    const { host, path, isSecure } = cookiePlace(asUrl(url), this.policy);
    const unbound = options?.unbound ?? true;
    let text = "";
    for (const { name, value, domain, path: cookiePath, secure } of store.forHost(host, this.policy)) {
      if ((secure && !isSecure) || (!unbound && domain === "") || !matchesPath(cookiePath, path)) continue;
      if (text !== "") text += "; ";
      text += value === null || name === "" ? name + (value ?? "") : `${name}=${value}`;
    }
    return text === "" ? null : text;
  }

  /** Each cookie with all that is known of it, domain by domain. */
  all(): IterableIterator<Cookie> {
    return this.#current().all();
  }

  *keys(): Generator<string> {
    for (const { name } of this.all()) yield name;
  }

  *values(): Generator<string> {
    for (const { value } of this.all()) yield value ?? "";
  }

  entries(): Generator<[name: string, value: string]> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    for (const { name, value } of this.all()) yield [name, value ?? ""];
  }

  /** For logs: values masked. */
  toString(): string {
    const shown = Array.from(this.all(), ({ name, domain }) => `<Cookie ${name}=[secure] for ${domain} />`);
    return `<Cookies[${shown.join(", ")}]>`;
  }

  toJSON(): string {
    return this.toString();
  }

  #find(name: string, scope: CookieScope): readonly Cookie[] {
    return this.#current()
      .named(name)
      .filter((cookie) => isIn(scope, cookie));
  }

  #put(cookie: Cookie): void {
    this.#store.put(cookie);
    this.#jar?.put(cookie);
  }

  #remove(cookie: Cookie): void {
    const gone = this.#store.remove(cookie);
    if (gone !== null) this.#jar?.remove(gone);
  }

  /** The store without what has expired. */
  #current(): CookieStore {
    if (this.#store.mayHaveExpired) for (const cookie of this.#store.expired(this.#now())) this.#remove(cookie);
    return this.#store;
  }
}

function asUrl(url: UrlInput): URL {
  return url instanceof URL ? url : new URL(url);
}

function completed(cookie: CookieInput): Cookie {
  return checkedCookie({
    domain: "",
    path: "/",
    expires: null,
    secure: false,
    httpOnly: false,
    sameSite: null,
    ...cookie,
  });
}

function isIn({ domain, path }: CookieScope, cookie: Cookie): boolean {
  return (domain ?? cookie.domain) === cookie.domain && (path ?? cookie.path) === cookie.path;
}

function isOver({ expires }: Cookie, now: number): boolean {
  return expires !== null && expires <= now;
}

function isJar(input: CookiesInput): input is CookieJar {
  return typeof (input as Partial<CookieJar> | null)?.put === "function";
}
