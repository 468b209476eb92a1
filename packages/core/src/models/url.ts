import type { TransportUrl } from "@trunkline/transport";
import { InvalidURL } from "../errors.ts";
import { inspectAs } from "./inspect.ts";
import { authorityOf, internOrigin, knownOrigin, type Origin } from "./origin.ts";
import { parseUrl, removeDotSegments, type UrlComponents } from "./parse-url.ts";
import { percentDecode, percentEncode } from "./percent.ts";
import { QueryParams, type QueryParamsInput } from "./query-params.ts";

/** Whatever names a resource: text, ours, or the platform's. */
export type UrlInput = string | URL | globalThis.URL;

/** What `copyWith` may change; `null` removes a part. */
export interface UrlChanges {
  readonly scheme?: string;
  readonly username?: string;
  readonly password?: string;
  readonly host?: string;
  readonly port?: number | null;
  readonly path?: string;
  readonly query?: string | null;
  readonly fragment?: string | null;
  readonly params?: QueryParamsInput | null;
}

// What normalisation leaves alone in path and query. A dot may be a dot segment, a "%" half an escape: those go the long way.
const safeTarget = /^\/(?!\.)[A-Za-z0-9\-_~!$&'()*+,;=:@./?%]*$/;

/**
 * An immutable URL, absolute or relative, normalised as httpx does: the scheme and host in lower case, the default port
 * left out, dot segments removed, what a component cannot hold escaped, and nothing else.
 *
 * Throws `InvalidURL` where the text is none. RFC 3986.
 *
 * ```ts
 * import { URL } from "@trunkline/core";
 *
 * const url = new URL("HTTPS://example.org:443/a/../b?q=1").join("c");
 * console.log(url.href); // https://example.org/c
 * ```
 */
export class URL {
  static {
    inspectAs(this, (url) => `URL('${url}')`);
  }

  readonly #origin: Origin;
  readonly #userinfo: string;
  readonly #target: string;
  readonly #fragment: string | null;
  #href: string | null = null;
  #record: TransportUrl | null = null;

  constructor(input: UrlInput, params?: QueryParamsInput) {
    if (input instanceof URL && params === undefined) {
      this.#origin = input.#origin;
      this.#userinfo = input.#userinfo;
      this.#target = input.#target;
      this.#fragment = input.#fragment;
      return;
    }
    const text = textOf(input);
    const quick = params === undefined ? quickOrigin(text) : undefined;
    if (quick !== undefined) {
      this.#origin = quick;
      this.#userinfo = "";
      this.#target = text.slice(quick.key.length);
      this.#fragment = null;
      return;
    }
    const parsed = parseUrl(text);
    const query = params === undefined ? parsed.query : String(new QueryParams(params)) || null;
    this.#origin = internOrigin(parsed.scheme, parsed.host, parsed.port);
    this.#userinfo = parsed.userinfo;
    this.#target = query === null ? parsed.path : `${parsed.path}?${query}`;
    this.#fragment = parsed.fragment;
  }

  /** The whole URL, its userinfo included: for the wire, never for a log. `toString()` masks the password. */
  get href(): string {
    return (this.#href ??= this.#print(this.#userinfo, this.#target));
  }

  get origin(): Origin {
    return this.#origin;
  }

  /** What crosses to the transport: plain, and without userinfo, which is no part of a request. */
  get record(): TransportUrl {
    return (this.#record ??= { href: this.#print("", this.target), origin: this.#origin, target: this.target });
  }

  /** Path and query as sent; "/" where the path is empty. */
  get target(): string {
    return this.#target.startsWith("/") || !this.isAbsolute ? this.#target : `/${this.#target}`;
  }

  get scheme(): string {
    return this.#origin.scheme;
  }

  /** Without the brackets of an IPv6 address. */
  get host(): string {
    return this.#origin.host;
  }

  /** `null` where it is the scheme's default; `origin.port` has that number. */
  get port(): number | null {
    const { key, authority, host, port } = this.#origin;
    return key.length > 0 && authority === authorityOf(host, null) ? null : port;
  }

  /** Escaped: `user:pass%20word`. */
  get userinfo(): string {
    return this.#userinfo;
  }

  /** Not escaped. */
  get username(): string {
    return percentDecode(this.#userinfo.split(":", 1)[0] ?? "");
  }

  /** Not escaped. */
  get password(): string {
    const colon = this.#userinfo.indexOf(":");
    return colon < 0 ? "" : percentDecode(this.#userinfo.slice(colon + 1));
  }

  /** Not escaped; "/" where an absolute URL has none. */
  get path(): string {
    const path = percentDecode(this.#rawPath);
    return path === "" && this.isAbsolute ? "/" : path;
  }

  /** Escaped, without its "?"; empty where there is none. */
  get query(): string {
    const at = this.#target.indexOf("?");
    return at < 0 ? "" : this.#target.slice(at + 1);
  }

  get params(): QueryParams {
    return new QueryParams(this.query);
  }

  /** Not escaped, without its "#"; empty where there is none. */
  get fragment(): string {
    return percentDecode(this.#fragment ?? "");
  }

  /** It has a scheme and a host, as a request needs. */
  get isAbsolute(): boolean {
    return this.#origin.scheme !== "" && this.#origin.host !== "";
  }

  get isRelative(): boolean {
    return !this.isAbsolute;
  }

  /** This URL with some parts exchanged. A new user name alone drops the old password. */
  copyWith(changes: UrlChanges): URL {
    const scheme = alone("scheme", changes.scheme ?? this.scheme);
    const host = alone("host", (changes.host ?? this.host).replace(/^\[(.*)\]$/, "$1"));
    const port = changes.port === undefined ? this.port : changes.port;
    const path = changes.path === undefined ? this.#rawPath : changes.path;
    const userinfo = this.#userinfoWith(changes);
    const query = this.#queryWith(changes);
    const fragment = changes.fragment === undefined ? this.#fragment : changes.fragment;
    return new URL(
      printed({
        scheme,
        userinfo,
        host,
        port,
        path: percentEncode(path, "path").replaceAll("#", "%23"),
        query,
        fragment,
      }),
    );
  }

  /** Resolves a reference against this URL. RFC 3986 §5.2. */
  join(reference: UrlInput): URL {
    const other = new URL(reference);
    if (other.scheme !== "" && !(other.scheme === this.scheme && other.host === "")) return other;
    if (other.host !== "") return this.scheme === "" ? other : new URL(`${this.scheme}:${other.href}`);
    const query = other.#target.includes("?") ? other.query : null;
    const path = other.#rawPath;
    const base = {
      scheme: this.scheme,
      userinfo: this.#userinfo,
      host: this.host,
      port: this.port,
      fragment: other.#fragment,
    };
    if (path === "") {
      const ownQuery = this.#target.includes("?") ? this.query : null;
      return new URL(printed({ ...base, path: this.#rawPath, query: query ?? ownQuery }));
    }
    const merged = path.startsWith("/") ? path : mergedPath(this.#rawPath, path, this.isAbsolute);
    return new URL(printed({ ...base, path: withoutDots(merged), query }));
  }

  equals(other: UrlInput): boolean {
    return this.href === new URL(other).href;
  }

  /** The URL with its password masked. */
  toString(): string {
    const colon = this.#userinfo.indexOf(":");
    return colon < 0 ? this.href : this.#print(`${this.#userinfo.slice(0, colon)}:[secure]`, this.#target);
  }

  /** As `toString()`: what is logged holds no password. */
  toJSON(): string {
    return this.toString();
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }

  get #rawPath(): string {
    const at = this.#target.indexOf("?");
    return at < 0 ? this.#target : this.#target.slice(0, at);
  }

  #print(userinfo: string, target: string): string {
    const { key, scheme, authority } = this.#origin;
    const start = scheme !== "" && authority !== "" && userinfo === "" ? key : prefix(scheme, userinfo, authority);
    return this.#fragment === null ? start + target : `${start}${target}#${this.#fragment}`;
  }

  #userinfoWith({ username, password }: UrlChanges): string {
    if (username === undefined && password === undefined) return this.#userinfo;
    const name = percentEncode(username ?? this.username, "credential");
    return password === undefined ? name : `${name}:${percentEncode(password, "credential")}`;
  }

  #queryWith({ query, params }: UrlChanges): string | null {
    if (params !== undefined) return params === null ? null : String(new QueryParams(params)) || null;
    if (query !== undefined) return query === null ? null : percentEncode(query, "query").replaceAll("#", "%23");
    return this.#target.includes("?") ? this.query : null;
  }
}

function textOf(input: UrlInput): string {
  if (typeof input === "string") return input;
  if (input instanceof URL || input instanceof globalThis.URL) return input.href;
  throw new TypeError(`A URL is text or a URL object, not ${input === null ? "null" : typeof input}.`);
}

/**
 * The origin of a text that the long way would leave as it is. Not a second parser but a proof: the table holds
 * canonical origins only, so a hit with nothing in the target to normalise gives what `parseUrl` would.
 */
function quickOrigin(text: string): Origin | undefined {
  const slash = text.indexOf("/", 8);
  if (slash < 0 || text.length > 8192) return undefined;
  const origin = knownOrigin(text.slice(0, slash));
  if (origin === undefined || origin.scheme === "" || origin.host === "") return undefined;
  const target = text.slice(slash);
  return safeTarget.test(target) && !target.includes("/.") ? origin : undefined;
}

function prefix(scheme: string, userinfo: string, authority: string): string {
  const start = scheme === "" ? "" : `${scheme}:`;
  if (authority === "" && userinfo === "") return start;
  return userinfo === "" ? `${start}//${authority}` : `${start}//${userinfo}@${authority}`;
}

/** The part itself; with another part's mark in it, it would print as more. */
function alone(part: "scheme" | "host", text: string): string {
  const whole = part === "scheme" ? /^(?:[a-z][a-z0-9+.-]*)?$/i : /^[^/?#@[\]]*$/;
  if (!whole.test(text)) throw new InvalidURL(`${JSON.stringify(text)} is no ${part} of a URL.`);
  return text;
}

function printed({ scheme, userinfo, host, port, path, query, fragment }: UrlComponents): string {
  const authority = host === "" && port === null ? "" : authorityOf(host, port);
  if (authority === "" && userinfo === "" && path.startsWith("//"))
    throw new InvalidURL('Without a host, the path of a URL cannot start with "//".');
  const rooted = authority !== "" && path !== "" && !path.startsWith("/") ? `/${path}` : path;
  const start = prefix(scheme, userinfo, authority) + rooted + (query === null ? "" : `?${query}`);
  return fragment === null ? start : `${start}#${fragment}`;
}

/** RFC 3986 §5.2.3. */
function mergedPath(base: string, path: string, hasAuthority: boolean): string {
  if (hasAuthority && base === "") return `/${path}`;
  return base.slice(0, base.lastIndexOf("/") + 1) + path;
}

/** RFC 3986 §5.2.4: here a final dot segment leaves its slash. */
function withoutDots(path: string): string {
  return removeDotSegments(/(?:^|\/)\.\.?$/.test(path) ? `${path}/` : path);
}
