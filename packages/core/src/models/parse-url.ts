import { InvalidURL } from "../errors.ts";
import { defaultPort } from "./origin.ts";
import { percentEncode, percentEncodeBytes } from "./percent.ts";

/** A URL taken apart by RFC 3986 and normalised as httpx does; never by the platform, which normalises differently. */
export interface UrlComponents {
  readonly scheme: string;
  /** Escaped, as on the wire: `user:pass%20word`. */
  readonly userinfo: string;
  /** ASCII, lower case, without the brackets of an IPv6 address. */
  readonly host: string;
  /** `null` where there is none or it is the scheme's default. */
  readonly port: number | null;
  readonly path: string;
  /** Without its `?`; `null` where there is none. */
  readonly query: string | null;
  readonly fragment: string | null;
}

const mostCharacters = 65_536;

// RFC 3986, appendix B, with the scheme's characters spelled out. Every text matches.
const urlPattern = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;
// The last "@" ends the userinfo, so that a password may hold one.
const authorityPattern = /^(?:(.*)@)?(\[.*\]|[^:@]*):?(.*)$/;

export function parseUrl(text: string): UrlComponents {
  if (text.length > mostCharacters)
    throw new InvalidURL(`The URL has ${text.length} characters; at most ${mostCharacters} are allowed.`);
  refuseControls(text);
  const [, typedScheme = "", authority, typedPath = "", query, fragment] = urlPattern.exec(text) ?? [];
  const [, userinfo = "", typedHost = "", typedPort = ""] = authorityPattern.exec(authority ?? "") ?? [];
  const scheme = typedScheme.toLowerCase();
  const hasAuthority = authority !== undefined && authority !== "";
  refuseAmbiguousPath(text, typedPath, scheme !== "", hasAuthority);
  const host = normalHost(typedHost);
  // RFC 3986 §6.2.3: the default port says nothing; it is left out.
  const port = normalPort(typedPort, text);
  const path = scheme !== "" || hasAuthority ? removeDotSegments(typedPath) : typedPath;
  const shownPort = port !== null && port === defaultPort(scheme) ? null : port;
  // RFC 3986 §3.3: such a path would be read back as a host.
  if (path.startsWith("//") && userinfo === "" && host === "" && shownPort === null)
    throw new InvalidURL('Without a host, the path of a URL cannot start with "//".');
  return {
    scheme,
    userinfo: percentEncode(userinfo, "userinfo"),
    host,
    port: shownPort,
    path: percentEncode(path, "path"),
    query: query === undefined ? null : percentEncode(query, "query"),
    fragment: fragment === undefined ? null : percentEncode(fragment, "fragment"),
  };
}

function refuseControls(text: string): void {
  const position = text.search(/[\u0000-\u001f\u007f]/);
  if (position >= 0)
    throw new InvalidURL(
      `The URL has the unprintable character ${JSON.stringify(text[position])} at position ${position}. Escape it as %XX.`,
    );
}

function refuseAmbiguousPath(text: string, path: string, hasScheme: boolean, hasAuthority: boolean): void {
  if (hasAuthority && path !== "" && !path.startsWith("/"))
    throw new InvalidURL(`The path of ${JSON.stringify(withoutUserinfo(text))} must be empty or begin with "/".`);
  if (hasScheme || hasAuthority) return;
  if (path.startsWith(":")) throw new InvalidURL('The path of a relative URL cannot start with ":".');
}

const ipv4Pattern = /^\d+\.\d+\.\d+\.\d+$/;
const ipv6Pattern = /^[0-9a-fA-F:.]+$/;
const hostPattern = /[^a-z0-9._~!$&'()*+,;=%`{}|"\\-]/g;

function normalHost(host: string): string {
  if (host === "") return "";
  if (ipv4Pattern.test(host)) {
    if (isIPv4(host)) return host;
    throw new InvalidURL(
      `${JSON.stringify(host)} is no IPv4 address: four numbers from 0 to 255, without leading zeros.`,
    );
  }
  if (host.startsWith("[")) {
    const address = host.slice(1, -1);
    if (ipv6Pattern.test(address) && isIPv6(address)) return address;
    throw new InvalidURL(`${JSON.stringify(host)} is no IPv6 address.`);
  }
  const lowerCase = host.toLowerCase();
  // Until the IDNA 2008 tables are here, an international name has to come as punycode.
  const beyondAscii = lowerCase.search(/[^\0-\u007f]/);
  if (beyondAscii >= 0)
    throw new InvalidURL(
      `The host ${JSON.stringify(host)} is not ASCII at position ${beyondAscii}. Pass it as punycode (xn--…).`,
    );
  // RFC 3986 §6.2.2.1: a host is in small letters, but for its escapes.
  return lowerCase.replace(hostPattern, percentEncodeBytes).replace(/%[0-9a-f]{2}/g, (escape) => escape.toUpperCase());
}

function isIPv4(address: string): boolean {
  return (
    ipv4Pattern.test(address) &&
    address.split(".").every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** RFC 4291 §2.2: eight groups, "::" for a run of zeros, the last two groups perhaps as an IPv4 address. */
function isIPv6(address: string): boolean {
  const halves = address.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  if (address.endsWith(last) && isIPv4(last)) groups.splice(-1, 1, "0", "0");
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

function normalPort(port: string, text: string): number | null {
  if (port === "") return null;
  if (/^\d{1,15}$/.test(port)) return Number(port);
  // Before an "@" it is rather the start of a password, which nobody may read in a log.
  throw new InvalidURL(
    text.includes("@")
      ? 'The port of the URL is no number. In a password "/", "?" and "#" are escaped as %2F, %3F and %23.'
      : `The port ${JSON.stringify(port)} is no number.`,
  );
}

/** RFC 3986 §5.2.4, kept to the letter of httpx, which drops the slash after a final "..". */
export function removeDotSegments(path: string): string {
  if (!path.includes(".")) return path;
  const segments = path.split("/");
  if (!segments.includes(".") && !segments.includes("..")) return path;
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0 && !(kept.length === 1 && kept[0] === "")) kept.pop();
  }
  return kept.join("/");
}

/** The text with whatever stands between scheme and "@" left out. */
export function withoutUserinfo(text: string): string {
  return text.replace(/^([a-zA-Z][a-zA-Z0-9+.-]*:)?\/\/[^/?#]*@/, "$1//[secure]@");
}
