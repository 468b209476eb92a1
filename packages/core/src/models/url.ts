import type { TransportUrl } from "@trunkline/transport";
import { tagOf } from "../bodies/tag-of.ts";
import { unicodeHost } from "./idna.ts";
import { inspectAs } from "./inspect.ts";
import { changedUrl, NormalUrl, resolvedUrl, urlFrom } from "./normal-url.ts";
import type { Origin } from "./origin.ts";
import { percentDecode } from "./percent.ts";
import { QueryParams, type QueryParamsInput, type QueryValue } from "./query-params.ts";
import type { UrlChanges } from "./url-changes.ts";

/** Whatever names a resource: text, ours, or the platform's. */
export type UrlInput = string | URL | globalThis.URL;

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

  readonly #url: NormalUrl;
  #href: string | null = null;
  #record: TransportUrl | null = null;

  /** `components` take the place of those in the text, which may be empty: `new URL("", { scheme, host, path })`. */
  constructor(input: UrlInput | NormalUrl, components?: UrlChanges) {
    const url = input instanceof NormalUrl ? input : input instanceof URL ? input.#url : urlFrom(textOf(input));
    this.#url = components === undefined ? url : changedUrl(url, components);
  }

  /** The whole URL, its userinfo included: for the wire, never for a log. `toString()` masks the password. */
  get href(): string {
    return (this.#href ??= this.#url.printed(this.userinfo, this.#url.target));
  }

  get origin(): Origin {
    return this.#url.origin;
  }

  /** What crosses to the transport: plain, and without userinfo, which is no part of a request. */
  get record(): TransportUrl {
    return (this.#record ??= {
      href: this.#url.printed("", this.target),
      origin: this.#url.origin,
      target: this.target,
    });
  }

  /** Path and query as sent; the path is "/" where it is empty. */
  get target(): string {
    const { target } = this.#url;
    return target === "" || target.startsWith("?") ? `/${target}` : target;
  }

  get scheme(): string {
    return this.#url.origin.scheme;
  }

  /** As people read it, without the brackets of an IPv6 address. As httpx, "xn--" is decoded where it begins the host. */
  get host(): string {
    const { host } = this.#url.origin;
    return host.startsWith("xn--") ? unicodeHost(host) : host;
  }

  /** The host in ASCII, as it goes over the wire. */
  get rawHost(): string {
    return this.#url.origin.host;
  }

  /** `null` where it is the scheme's default; `origin.port` has that number. */
  get port(): number | null {
    return this.#url.port;
  }

  /** Host and port in ASCII, as in a Host header: `example.org:8443`, `[::1]`. */
  get netloc(): string {
    return this.#url.origin.authority;
  }

  /** Escaped: `user:pass%20word`. */
  get userinfo(): string {
    return this.#url.userinfo;
  }

  /** Not escaped. */
  get username(): string {
    return percentDecode(this.userinfo.split(":", 1)[0] ?? "");
  }

  /** Not escaped. */
  get password(): string {
    const colon = this.userinfo.indexOf(":");
    return colon < 0 ? "" : percentDecode(this.userinfo.slice(colon + 1));
  }

  /** Not escaped; "/" where there is none. */
  get path(): string {
    return percentDecode(this.#url.path) || "/";
  }

  /** Escaped, without its "?"; empty where there is none. */
  get query(): string {
    return this.#url.query ?? "";
  }

  get params(): QueryParams {
    return new QueryParams(this.query);
  }

  /** Not escaped, without its "#"; empty where there is none. */
  get fragment(): string {
    return percentDecode(this.#url.fragment ?? "");
  }

  /** It has a scheme and a host, as a request needs. */
  get isAbsolute(): boolean {
    return this.#url.origin.scheme !== "" && this.#url.origin.host !== "";
  }

  get isRelative(): boolean {
    return !this.isAbsolute;
  }

  /** This URL with some components exchanged. */
  copyWith(changes: UrlChanges): URL {
    return new URL(this, changes);
  }

  /** With this one value for the parameter, where it stood. */
  copySetParam(name: string, value: QueryValue = null): URL {
    return this.copyWith({ params: this.params.set(name, value) });
  }

  /** With one more value for the parameter. */
  copyAddParam(name: string, value: QueryValue = null): URL {
    return this.copyWith({ params: this.params.add(name, value) });
  }

  copyRemoveParam(name: string): URL {
    return this.copyWith({ params: this.params.remove(name) });
  }

  /** With these parameters, each in the place of its namesake. */
  copyMergeParams(params: QueryParamsInput): URL {
    return this.copyWith({ params: this.params.merge(params) });
  }

  /** Resolves a reference against this URL. RFC 3986 §5.2. */
  join(reference: UrlInput): URL {
    return new URL(resolvedUrl(this.#url, new URL(reference).#url));
  }

  /** The same normalised text, whichever of the accepted forms the other has. */
  equals(other: UrlInput): boolean {
    return this.href === new URL(other).href;
  }

  /** The URL with its password masked. */
  toString(): string {
    const colon = this.userinfo.indexOf(":");
    return colon < 0 ? this.href : this.#url.printed(`${this.userinfo.slice(0, colon)}:[secure]`, this.#url.target);
  }

  /** As `toString()`: what is logged holds no password. */
  toJSON(): string {
    return this.toString();
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }
}

function textOf(input: UrlInput): string {
  if (typeof input === "string") return input;
  if (input instanceof URL || input instanceof globalThis.URL) return input.href;
  throw new TypeError(`A URL is text or a URL object, not ${tagOf(input)}.`);
}
