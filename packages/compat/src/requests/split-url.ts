import { URL } from "@trunkline/core";
import { InvalidURL } from "./errors.ts";
import { unquoted, withoutInvalid } from "./quoting.ts";

export interface UrlParts {
  readonly scheme: string;
  /** Escaped, without its "@". */
  readonly auth: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string | null;
  readonly fragment: string | null;
}

const pattern = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
const hostPattern = /^((?:[^[\]%:/?#]|%[\da-f]{2})*|\[[\da-f:.]+(?:%[^\]]+)?\])(?::0*?(|0|[1-9]\d{0,4}))?$/i;
const userinfoCharacters = "!$&'()*+,;=:";
const pathCharacters = `${userinfoCharacters}@/`;

/** The parts as they were written. Every text has some. */
export function splitUrl(text: string): UrlParts {
  const [, scheme = "", authority = "", path = "", query, fragment] = pattern.exec(text) ?? [];
  const at = authority.lastIndexOf("@");
  const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority.slice(at + 1)) ?? [];
  const auth = at < 0 ? "" : authority.slice(0, at);
  return { scheme: scheme.toLowerCase(), auth, host, port, path, query: query ?? null, fragment: fragment ?? null };
}

/** The parts, each as it may be sent. Throws `InvalidURL` where host or port are none. */
export function normalParts(url: string): UrlParts {
  const text = /^(?:[a-z][a-z0-9+-]*:|\/)/i.test(url) ? url : `//${url}`;
  const [, scheme = "", authority = "", path = "", query, fragment] = pattern.exec(text) ?? [];
  const at = authority.lastIndexOf("@");
  const auth = at < 0 ? "" : withoutInvalid(authority.slice(0, at), userinfoCharacters);
  const found = hostPattern.exec(authority.slice(at + 1));
  const [, host = "", port = ""] = found ?? [];
  if (found === null || Number(port) > 65_535) throw new InvalidURL(`Failed to parse: ${withoutPassword(url)}`);
  if (/[\u0000-\u0020\u007f]/.test(host)) throw new InvalidURL(`Failed to parse: ${withoutPassword(url)}`);
  return {
    scheme: scheme.toLowerCase(),
    auth,
    host: normalHost(host),
    port,
    path: rooted(withoutInvalid(withoutDotSegments(path), pathCharacters)),
    query: query === undefined ? null : withoutInvalid(query, `${pathCharacters}?`),
    fragment: fragment === undefined ? null : withoutInvalid(fragment, `${pathCharacters}?`),
  };
}

/** The text again. */
export function joinedUrl({ scheme, auth, host, port, path, query, fragment }: UrlParts): string {
  const authority = `${auth === "" ? "" : `${auth}@`}${host}${port === "" ? "" : `:${port}`}`;
  const before = `${scheme === "" ? "" : `${scheme}:`}${authority === "" ? "" : `//${authority}`}${path}`;
  return `${before}${query === null || query === "" ? "" : `?${query}`}${fragment === null || fragment === "" ? "" : `#${fragment}`}`;
}

/** User and password of a URL, not escaped; `null` where it has none. */
export function authFromUrl(url: string): readonly [username: string, password: string] | null {
  const { auth } = splitUrl(url);
  if (auth === "") return null;
  const colon = auth.indexOf(":");
  // As requests has it: without a password a user counts for nothing.
  return colon < 0 ? null : [unquoted(auth.slice(0, colon)), unquoted(auth.slice(colon + 1))];
}

/** Without fragment and credentials, for what goes to a proxy. */
export function withoutAuthAndFragment(url: string): string {
  return joinedUrl({ ...splitUrl(url), auth: "", fragment: null });
}

export function withoutPassword(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, "$1//[secure]@");
}

function normalHost(host: string): string {
  if (host.startsWith("[")) return host.toLowerCase();
  if (/^[\u0000-\u007f]*$/.test(host)) {
    if (/^[*.]/.test(host)) throw new InvalidURL("URL has an invalid label.");
    return host.toLowerCase().replace(/%[\da-f]{2}/g, (escape) => escape.toUpperCase());
  }
  try {
    return new URL(`http://${host}`).rawHost;
  } catch (cause) {
    throw new InvalidURL("URL has an invalid label.", { cause });
  }
}

/** A backslash ends the host too; put together without a slash, what is behind it could be read as another host. */
function rooted(path: string): string {
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}

/** RFC 3986 §5.2.4. */
function withoutDotSegments(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0) kept.pop();
  }
  if (path.startsWith("/") && kept[0] !== "") kept.unshift("");
  if (/\/\.\.?$/.test(path)) kept.push("");
  return kept.join("/");
}
