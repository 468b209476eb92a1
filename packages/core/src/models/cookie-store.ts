import { type Cookie, type CookiePolicy, domainsOf, isAddress, matchesPath } from "./cookie.ts";

interface Kept {
  readonly cookie: Cookie;
  /** Counts up; a cookie that is replaced keeps its place. */
  readonly order: number;
}

type Drawers = Map<string, Map<string, Kept>>;

// A crawler meets endless hosts.
const mostHosts = 1000;

/** Cookies found by name and by host without looking at the others. */
export class CookieStore {
  readonly #byDomain: Drawers = new Map();
  readonly #byName: Drawers = new Map();
  /** Of the secure ones alone, by name: what comes in the clear is held against them, and mostly there are few. */
  readonly #secure: Drawers = new Map();
  /** What may go to a host, in the order of sending; forgotten with every change. */
  readonly #forHost = new Map<string, readonly Cookie[]>();
  #soonestExpiry = Infinity;
  size = 0;
  /** Counts changes. */
  version = 0;

  put(cookie: Cookie): void {
    const { name, domain, path, expires, secure } = cookie;
    const known = this.#byName.get(name)?.get(`${domain}\0${path}`);
    const kept = { cookie, order: known?.order ?? this.version };
    drawer(this.#byName, name).set(`${domain}\0${path}`, kept);
    if (secure) drawer(this.#secure, name).set(`${domain}\0${path}`, kept);
    else removeFrom(this.#secure, name, `${domain}\0${path}`);
    drawer(this.#byDomain, domain).set(`${path}\0${name}`, kept);
    if (known === undefined) this.size += 1;
    if (expires !== null) this.#soonestExpiry = Math.min(this.#soonestExpiry, expires);
    this.#changed();
  }

  /** The cookie of this name, domain and path that was there. */
  remove({ name, domain, path }: Cookie): Cookie | null {
    const known = this.#byName.get(name)?.get(`${domain}\0${path}`);
    if (known === undefined) return null;
    removeFrom(this.#byName, name, `${domain}\0${path}`);
    removeFrom(this.#secure, name, `${domain}\0${path}`);
    removeFrom(this.#byDomain, domain, `${path}\0${name}`);
    this.size -= 1;
    this.#changed();
    return known.cookie;
  }

  *all(): Generator<Cookie> {
    for (const kept of this.#byDomain.values()) for (const { cookie } of kept.values()) yield cookie;
  }

  named(name: string): readonly Cookie[] {
    return Array.from(this.#byName.get(name)?.values() ?? [], ({ cookie }) => cookie);
  }

  /** Whether it is worth a look at the clock. */
  get mayHaveExpired(): boolean {
    return this.#soonestExpiry < Infinity;
  }

  /** Those whose time is over, to be removed; mostly answered without looking at any. */
  expired(now: number): readonly Cookie[] {
    if (this.#soonestExpiry > now) return [];
    const gone: Cookie[] = [];
    this.#soonestExpiry = Infinity;
    for (const cookie of this.all()) {
      if (cookie.expires === null) continue;
      if (cookie.expires <= now) gone.push(cookie);
      else this.#soonestExpiry = Math.min(this.#soonestExpiry, cookie.expires);
    }
    return gone;
  }

  /** Those that a host may get, as far as its name says. Longer paths first, then as they came. RFC 6265 §5.4. */
  forHost(host: string, policy: CookiePolicy): readonly Cookie[] {
    let cookies = this.#forHost.get(host);
    if (cookies === undefined) {
      const domains = new Set(["", ...domainsOf(host, policy)]);
      const drawers = Array.from(domains, (domain) => [...(this.#byDomain.get(domain)?.values() ?? [])]);
      // In httpx the cookies of a domain stay together.
      if (policy === "httpx") drawers.sort(([one], [other]) => (one?.order ?? 0) - (other?.order ?? 0));
      cookies = drawers
        .flat()
        .toSorted(
          (one, other) =>
            other.cookie.path.length - one.cookie.path.length || (policy === "httpx" ? 0 : one.order - other.order),
        )
        .map(({ cookie }) => cookie);
      if (this.#forHost.size >= mostHosts) this.#forHost.clear();
      this.#forHost.set(host, cookies);
    }
    return cookies;
  }

  /** Whether a secure cookie is there that this one, which came in the clear, would stand before. */
  shields({ name, domain, path }: Cookie): boolean {
    for (const { cookie: kept } of this.#secure.get(name)?.values() ?? [])
      if (areRelated(bare(kept.domain), bare(domain)) && matchesPath(kept.path, path)) return true;
    return false;
  }

  #changed(): void {
    this.version += 1;
    if (this.#forHost.size > 0) this.#forHost.clear();
  }
}

function areRelated(one: string, other: string): boolean {
  const isBelow = (host: string, domain: string): boolean => host.endsWith(`.${domain}`) && !isAddress(host);
  return one === other || isBelow(one, other) || isBelow(other, one);
}

function bare(domain: string): string {
  return domain.startsWith(".") ? domain.slice(1) : domain;
}

function drawer(drawers: Drawers, key: string): Map<string, Kept> {
  let found = drawers.get(key);
  if (found === undefined) drawers.set(key, (found = new Map()));
  return found;
}

function removeFrom(drawers: Drawers, key: string, inner: string): void {
  const found = drawers.get(key);
  found?.delete(inner);
  if (found?.size === 0) drawers.delete(key);
}
