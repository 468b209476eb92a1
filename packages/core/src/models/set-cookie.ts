import { type Cookie, type CookiePlace, defaultPath, isAddress } from "./cookie.ts";
import { cookieDate } from "./cookie-date.ts";

// draft-ietf-httpbis-rfc6265bis, "The Set-Cookie Header Field" and "Storage Model", as a user agent without pages
// reads them. Not neat: there is no list of public suffixes here, so "co.uk" can set cookies for all below it; a name
// without a dot ("com") cannot.

const longestPair = 4096;
const longestAttribute = 1024;
const longestLife = 400 * 86_400_000;

/** The cookie that a Set-Cookie from this place asks for; `null` where it must be ignored. It may have expired already. */
export function cookieFrom(text: string, place: CookiePlace, now: number): Cookie | null {
  if (/[\0-\b\n-\u001f\u007f]/.test(text)) return null;
  const [pair = "", ...attributes] = text.split(";");
  const equals = pair.indexOf("=");
  const name = trimmed(pair.slice(0, Math.max(equals, 0)));
  const value = trimmed(pair.slice(equals + 1));
  if ((name === "" && value === "") || isLonger(name + value, longestPair)) return null;
  const said = attributesFrom(attributes);
  const expires = expiryFrom(said, now);
  const domain = domainFrom(said.get("domain") ?? "", place.host);
  if (domain === null) return null;
  const givenPath = said.get("path") ?? "";
  const path = givenPath.startsWith("/") ? givenPath : defaultPath(place.path);
  const secure = said.has("secure");
  const sameSite = sameSiteFrom(said.get("samesite"));
  if ((secure && !place.isSecure) || (sameSite === "none" && !secure)) return null;
  const cookie: Cookie = { name, value, domain, path, expires, secure, httpOnly: said.has("httponly"), sameSite };
  return keepsPrefix(cookie, said.get("path")) ? cookie : null;
}

/** The last of each kind; those that are too long, or say nothing usable, count as not given. */
function attributesFrom(texts: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    const name = trimmed(equals < 0 ? text : text.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? "" : trimmed(text.slice(equals + 1));
    if (isLonger(value, longestAttribute)) continue;
    if (name === "max-age" && !/^-?\d+$/.test(value)) continue;
    if (name === "expires" && cookieDate(value) === null) continue;
    attributes.set(name, value);
  }
  return attributes;
}

function expiryFrom(said: ReadonlyMap<string, string>, now: number): number | null {
  const [age, date] = [said.get("max-age"), said.get("expires")];
  if (age !== undefined) return Number(age) <= 0 ? 0 : now + Math.min(Number(age) * 1000, longestLife);
  return date === undefined ? null : Math.min(cookieDate(date) ?? 0, now + longestLife);
}

function domainFrom(attribute: string, host: string): string | null {
  if (attribute === "") return host;
  const domain = attribute.replace(/^\./, "").toLowerCase();
  if (domain === "") return host;
  // A public suffix that is the host itself means the host alone.
  if (!domain.includes(".") || isAddress(host)) return domain === host ? host : null;
  return host === domain || host.endsWith(`.${domain}`) ? `.${domain}` : null;
}

export function sameSiteFrom(value: string | undefined): Cookie["sameSite"] {
  const word = value?.toLowerCase();
  return word === "strict" || word === "lax" || word === "none" ? word : null;
}

/** `__Secure-` and `__Host-` promise what a server can rely on; a cookie that only looks so is refused. */
function keepsPrefix({ name, value, domain, path, secure }: Cookie, givenPath: string | undefined): boolean {
  const shown = name || (value ?? "");
  const [, prefix] = shown.startsWith("__") ? (/^__(secure|host)-/i.exec(shown) ?? []) : [];
  if (prefix === undefined) return true;
  if (name === "" || !secure) return false;
  return prefix.toLowerCase() === "secure" || (!domain.startsWith(".") && path === "/" && givenPath === "/");
}

/** Without the spaces and tabs around it, but no other space. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}

const encoder = new TextEncoder();

function isLonger(text: string, bytes: number): boolean {
  // A character is one to three bytes, so most texts need not be encoded.
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || encoder.encode(text).length > bytes;
}
