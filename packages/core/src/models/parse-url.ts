import { InvalidURL } from "../errors.ts";
import { removeDotSegments } from "./dot-segments.ts";
import { normalHost } from "./host.ts";
import { defaultPort } from "./origin.ts";
import { percentEncode } from "./percent.ts";

/** The parts of a URL as somebody wrote them; each has its own text only, and no mark of where it begins or ends. */
export interface UrlParts {
  readonly scheme: string;
  readonly userinfo: string;
  /** An IPv6 address with its brackets. */
  readonly host: string;
  readonly port: string;
  readonly path: string;
  /** `null` where there is no "?". */
  readonly query: string | null;
  /** `null` where there is no "#". */
  readonly fragment: string | null;
}

/** A URL taken apart by RFC 3986 and normalised as httpx does; never by the platform, which normalises differently. */
export interface UrlComponents extends Omit<UrlParts, "port"> {
  /** ASCII, lower case, without the brackets of an IPv6 address. */
  readonly host: string;
  /** `null` where there is none or it is the scheme's default. */
  readonly port: number | null;
}

export const mostCharacters = 65_536;

// RFC 3986, appendix B, with the scheme's characters spelled out. Every text matches; httpx takes ":" for an empty scheme.
const urlPattern = /^(?:([a-z][a-z0-9+.-]*)?:)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
// The last "@" ends the userinfo, so that a password may hold one.
const authorityPattern = /^(?:(.*)@)?(\[.*\]|[^:@]*):?(.*)$/s;

export function parseUrl(text: string): UrlComponents {
  return normalized(splitUrl(text), text);
}

export function splitUrl(text: string): UrlParts {
  if (text.length > mostCharacters)
    throw new InvalidURL(`The URL has ${text.length} characters; at most ${mostCharacters} are allowed.`);
  refuseControls(text, "URL");
  const [, scheme = "", authority = "", path = "", query, fragment] = urlPattern.exec(text) ?? [];
  const [, userinfo = "", host = "", port = ""] = authorityPattern.exec(authority) ?? [];
  return { scheme, userinfo, host, port, path, query: query ?? null, fragment: fragment ?? null };
}

/** Throws `InvalidURL` where the parts make no URL; `text` is what they were read from, if they were. */
export function normalized(parts: UrlParts, text = ""): UrlComponents {
  const scheme = parts.scheme.toLowerCase();
  const userinfo = percentEncode(parts.userinfo, "userinfo");
  const host = normalHost(parts.host);
  const port = normalPort(parts.port, scheme, text);
  const hasAuthority = userinfo !== "" || host !== "" || port !== null;
  refuseAmbiguousPath(parts.path, scheme !== "", hasAuthority, text);
  const path = scheme !== "" || hasAuthority ? removeDotSegments(parts.path) : parts.path;
  return {
    scheme,
    userinfo,
    host,
    port,
    path: percentEncode(path, "path"),
    query: parts.query === null ? null : percentEncode(parts.query, "query"),
    fragment: parts.fragment === null ? null : percentEncode(parts.fragment, "fragment"),
  };
}

export function refuseControls(text: string, where: string): void {
  const position = text.search(/[\u0000-\u001f\u007f]/);
  if (position >= 0)
    throw new InvalidURL(
      `The ${where} has the unprintable character ${JSON.stringify(text[position])} at position ${position}. Escape it as %XX.`,
    );
}

// RFC 3986 §3.3 and §4.2: such a path would be read back as something else.
function refuseAmbiguousPath(path: string, hasScheme: boolean, hasAuthority: boolean, text: string): void {
  if (hasAuthority && path !== "" && !path.startsWith("/")) {
    const whose = text === "" ? "a URL with a host" : JSON.stringify(withoutUserinfo(text));
    throw new InvalidURL(`The path of ${whose} must be empty or begin with "/".`);
  }
  if (hasScheme || hasAuthority) return;
  const mark = /^(?:\/\/|[a-z][a-z0-9+.-]*:|:)/i.exec(path)?.[0];
  if (mark !== undefined) throw new InvalidURL(`The path of a relative URL cannot start with ${JSON.stringify(mark)}.`);
}

function normalPort(port: string, scheme: string, text: string): number | null {
  if (port === "") return null;
  // RFC 3986 §6.2.3: the default port says nothing; it is left out. Where a scheme has none, 0 is a port like others.
  const number = /^0*\d{1,15}$/.test(port) ? Number(port) : undefined;
  if (number !== undefined) return number > 0 && number === defaultPort(scheme) ? null : number;
  // Before an "@" it is rather the start of a password, which nobody may read in a log.
  throw new InvalidURL(
    text.includes("@")
      ? 'The port of the URL is no number. In a password "/", "?" and "#" are escaped as %2F, %3F and %23.'
      : `The port ${JSON.stringify(port)} is no number.`,
  );
}

/** The text with whatever stands between scheme and "@" left out. */
export function withoutUserinfo(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, "$1//[secure]@");
}
