import { LocalProtocolError } from "../errors.ts";
import { percentEncodeBytes } from "./percent.ts";
import type { URL } from "./url.ts";

/** One cookie as it is kept. */
export interface Cookie {
  readonly name: string;
  /** `null` under the policy of httpx for one that was set without "=". */
  readonly value: string | null;
  /** The host it belongs to; with a dot in front that host and those below it; empty: every host. */
  readonly domain: string;
  readonly path: string;
  /** Milliseconds since 1970; `null` for a cookie that lasts as long as its client. */
  readonly expires: number | null;
  /** Sent over https and wss only. */
  readonly secure: boolean;
  /** Kept for those who ask; there is no script here to hide it from. */
  readonly httpOnly: boolean;
  /** Kept for those who ask; a client has no site that another could be crossed from. */
  readonly sameSite: "strict" | "lax" | "none" | null;
}

/** Which rules say what is stored and where it is sent. */
export type CookiePolicy = "rfc6265bis" | "httpx";

/** What cookies depend on in a URL. */
export interface CookiePlace {
  readonly host: string;
  /** Escaped, without query; never empty. */
  readonly path: string;
  readonly isSecure: boolean;
}

export function cookiePlace(url: URL, policy: CookiePolicy): CookiePlace {
  const { scheme, host } = url.origin;
  const { target } = url;
  const query = target.indexOf("?");
  const path = query < 0 ? target : target.slice(0, query);
  const isSecure = scheme === "https" || scheme === "wss";
  if (policy === "rfc6265bis") return { host, path, isSecure };
  // As http.cookiejar: a host without a dot is one of the local network.
  const bracketed = host.includes(":") ? `[${host}]` : host;
  return { host: host.includes(".") ? bracketed : `${bracketed}.local`, path: escapedPath(path), isSecure };
}

/** As http.cookiejar has a path, those in Set-Cookie included: what a URL cannot hold escaped, escapes in capitals. */
export function escapedPath(path: string): string {
  return path
    .replace(/[^\w.~\-%/;:@&=+$,!*'()]+/g, percentEncodeBytes)
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

/** RFC 6265 §5.1.4. */
export function matchesPath(cookiePath: string, path: string): boolean {
  if (!path.startsWith(cookiePath)) return false;
  return path.length === cookiePath.length || cookiePath.endsWith("/") || path[cookiePath.length] === "/";
}

/** RFC 6265 §5.1.4: the folder of the path, without its last slash. */
export function defaultPath(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** "a.b.org", ".a.b.org", ".b.org", ".org": where a cookie for the host may be kept, its own first. */
export function domainsOf(host: string, policy: CookiePolicy): string[] {
  const domains = [host, `.${host}`];
  // A name longer than DNS has is nobody's, and all its endings would be a lot of text.
  if (host.length > 253 || (policy === "rfc6265bis" && isAddress(host))) return domains;
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) {
    const parent = host.slice(dot);
    // As httpx has it, the cookies of a host reach those below it, whether it said so or not.
    if (policy === "httpx" && parent.length > 1) domains.push(parent.slice(1));
    domains.push(parent);
  }
  return domains;
}

export function isAddress(host: string): boolean {
  return host.includes(":") || /^\d+(?:\.\d+){3}$/.test(host);
}

/** What is set by hand is refused where it would be read as something else. */
export function checkedCookie(cookie: Cookie): Cookie {
  checkText("The name of a cookie", cookie.name, /[=;\0-\b\n-\u001f\u007f]/);
  if (cookie.value !== null)
    checkText(`The value of the cookie ${JSON.stringify(cookie.name)}`, cookie.value, /[;\0-\b\n-\u001f\u007f]/);
  return { ...cookie, domain: cookie.domain.toLowerCase() };
}

function checkText(what: string, text: string, forbidden: RegExp): void {
  if (typeof text !== "string") throw new TypeError(`${what} is text, not ${typeof text}.`);
  const at = text.search(forbidden);
  if (at < 0) return;
  throw new LocalProtocolError(`${what} has ${JSON.stringify(text[at])} at position ${at}, which cannot be sent.`);
}
