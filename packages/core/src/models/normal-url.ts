import { resolvedPath } from "./dot-segments.ts";
import { authorityOf, internOrigin, knownOrigin, type Origin } from "./origin.ts";
import { normalized, splitUrl, type UrlParts } from "./parse-url.ts";
import { bracketed, changedParts, queryFrom, type UrlChanges } from "./url-changes.ts";

/** What a URL holds, with nothing left to normalise. */
export class NormalUrl {
  readonly origin: Origin;
  /** Escaped. */
  readonly userinfo: string;
  /** Path and query, escaped, as they were written: the path may be empty. */
  readonly target: string;
  /** Escaped; `null` where there is no "#". */
  readonly fragment: string | null;

  constructor(origin: Origin, userinfo: string, target: string, fragment: string | null) {
    this.origin = origin;
    this.userinfo = userinfo;
    this.target = target;
    this.fragment = fragment;
  }

  get path(): string {
    return pathOf(this.target);
  }

  /** `null` where there is no "?". */
  get query(): string | null {
    const at = this.target.indexOf("?");
    return at < 0 ? null : this.target.slice(at + 1);
  }

  /** `null` where it is the scheme's default. */
  get port(): number | null {
    const { authority, host, port } = this.origin;
    return authority === authorityOf(host, null) ? null : port;
  }

  get hasAuthority(): boolean {
    return this.origin.authority !== "" || this.userinfo !== "";
  }

  /** The text of this URL, but with another userinfo and target. */
  printed(userinfo: string, target: string): string {
    const { key, scheme, authority } = this.origin;
    const end = this.fragment === null ? target : `${target}#${this.fragment}`;
    if (scheme !== "" && authority !== "" && userinfo === "") return key + end;
    const start = scheme === "" ? "" : `${scheme}:`;
    if (this.hasAuthority) return `${start}//${userinfo === "" ? "" : `${userinfo}@`}${authority}${end}`;
    // RFC 3986 §3.3: without the mark of an empty host, the path would be read back as a host.
    return target.startsWith("//") ? `${start}//${end}` : start + end;
  }
}

/** Throws `InvalidURL` where the text is none. */
export function urlFrom(text: string): NormalUrl {
  const origin = quickOrigin(text);
  return origin === undefined
    ? fromParts(splitUrl(text), text)
    : new NormalUrl(origin, "", text.slice(origin.key.length), null);
}

/** The URL with these components in the place of its own. */
export function changedUrl(url: NormalUrl, changes: UrlChanges): NormalUrl {
  const target = normalTarget(url, changes);
  if (target === null) return fromParts(changedParts(partsOf(url), changes));
  const { params } = changes;
  if (params === undefined) return new NormalUrl(url.origin, url.userinfo, target, url.fragment);
  return new NormalUrl(url.origin, url.userinfo, targetFrom(pathOf(target), queryFrom(params)), url.fragment);
}

/** Where a reference leads from a URL. RFC 3986 §5.2.2, with a scheme that is the same taken for none. */
export function resolvedUrl(base: NormalUrl, reference: NormalUrl): NormalUrl {
  const { scheme } = base.origin;
  if (reference.origin.scheme !== "" && (reference.origin.scheme !== scheme || reference.origin.host !== ""))
    return reference;
  if (reference.origin.host !== "") return scheme === "" ? reference : changedUrl(reference, { scheme });
  const isSame = reference.path === "";
  const from = base.path === "" && base.hasAuthority ? "/" : base.path;
  const path = isSame ? base.path : resolvedPath(from, reference.path);
  const query = isSame ? (reference.query ?? base.query) : reference.query;
  const { fragment } = reference;
  // Both were normal, and under a host every path that begins with "/" is one.
  return base.hasAuthority
    ? new NormalUrl(base.origin, base.userinfo, targetFrom(path, query), fragment)
    : fromParts({ ...partsOf(base), path, query, fragment });
}

/** The target that a change of target and params alone begins with, if there is nothing in it to normalise. */
function normalTarget(url: NormalUrl, changes: UrlChanges): string | null {
  for (const name of Object.keys(changes)) if (name !== "target" && name !== "params") return null;
  const { target } = changes;
  if (target === undefined) return url.target;
  // A path may begin with "//", but not that of a relative URL.
  return isNormal(target) && url.origin.scheme !== "" ? target : null;
}

function pathOf(target: string): string {
  const at = target.indexOf("?");
  return at < 0 ? target : target.slice(0, at);
}

function targetFrom(path: string, query: string | null): string {
  return query === null ? path : `${path}?${query}`;
}

function partsOf(url: NormalUrl): UrlParts {
  const { scheme, host } = url.origin;
  const port = url.port === null ? "" : String(url.port);
  const { userinfo, path, query, fragment } = url;
  return { scheme, userinfo, host: bracketed(host), port, path, query, fragment };
}

function fromParts(parts: UrlParts, text?: string): NormalUrl {
  const { scheme, userinfo, host, port, path, query, fragment } = normalized(parts, text);
  return new NormalUrl(internOrigin(scheme, host, port), userinfo, targetFrom(path, query), fragment);
}

/**
 * The origin of a text that the long way would leave as it is. Not a second parser but a proof: the table holds
 * canonical origins only, so a hit with nothing in the target to normalise gives what `normalized` would.
 */
function quickOrigin(text: string): Origin | undefined {
  const slash = text.indexOf("/", 8);
  if (slash < 0) return undefined;
  const origin = knownOrigin(text.slice(0, slash));
  if (origin === undefined || origin.scheme === "" || origin.host === "") return undefined;
  return isNormal(text.slice(slash)) ? origin : undefined;
}

// What normalisation leaves alone in path and query. A dot after a slash may be a dot segment: that goes the long way.
const normalCharacters = /^\/[\w\-~!$&'()*+,;=:@./?%]*$/;

function isNormal(target: string | null | undefined): target is string {
  return typeof target === "string" && target.length <= 8192 && normalCharacters.test(target) && !target.includes("/.");
}
