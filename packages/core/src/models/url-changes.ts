import { InvalidURL } from "../errors.ts";
import { mostCharacters, refuseControls, type UrlParts } from "./parse-url.ts";
import { percentEncode } from "./percent.ts";
import { type QueryParamsInput, queryText } from "./query-params.ts";

/**
 * The components of a URL; `null` removes one. `netloc` stands for host and port, `target` for path and query, `params`
 * for the query, `username` and `password` together for the userinfo: where both are given, these win.
 */
export interface UrlChanges {
  readonly scheme?: string | null | undefined;
  /** Not escaped. Without a password beside it, the old one goes. */
  readonly username?: string | null | undefined;
  /** Not escaped. */
  readonly password?: string | null | undefined;
  /** Escaped: `user:pass%20word`. */
  readonly userinfo?: string | null | undefined;
  /** International names as people read them or in ASCII; IPv6 addresses with or without brackets. */
  readonly host?: string | null | undefined;
  readonly port?: number | null | undefined;
  /** `example.org:8443` */
  readonly netloc?: string | null | undefined;
  /** "?" and "#" escaped; everything else is escaped where it has to be. */
  readonly path?: string | null | undefined;
  /** Without its "?". An empty one leaves the "?", `null` does not. */
  readonly query?: string | null | undefined;
  /** `/path?query` */
  readonly target?: string | null | undefined;
  readonly fragment?: string | null | undefined;
  /** Empty ones remove the query. */
  readonly params?: QueryParamsInput | null | undefined;
}

// What would end a component, so that it would print as more than itself.
const ends: Readonly<Record<string, RegExp | null>> = {
  scheme: null,
  username: null,
  password: null,
  userinfo: /@/,
  host: null,
  netloc: null,
  path: /[?#]/,
  query: /#/,
  target: /#/,
  fragment: null,
};

/** The parts with the changes made. Throws `TypeError` for what is no component, `InvalidURL` for one with a mistake in it. */
export function changedParts(parts: UrlParts, changes: UrlChanges): UrlParts {
  for (const [name, value] of Object.entries(changes)) check(name, value);
  const made: { -readonly [Part in keyof UrlParts]: UrlParts[Part] } = { ...parts };
  const { scheme, userinfo, username, password, host, port, netloc, path, query, target, params, fragment } = changes;
  if (scheme !== undefined) made.scheme = scheme ?? "";
  if (userinfo !== undefined) made.userinfo = userinfo ?? "";
  if (username !== undefined || password !== undefined)
    made.userinfo = [username ?? "", password ?? ""]
      .map((text) => percentEncode(text, "credential"))
      .join(":")
      .replace(/:$/, "");
  if (host !== undefined) made.host = bracketed(host ?? "");
  if (port !== undefined) made.port = port === null ? "" : String(port);
  if (netloc !== undefined) [, made.host = "", made.port = ""] = /^(\[[^\]]*\]|[^:]*):?(.*)$/s.exec(netloc ?? "") ?? [];
  if (path !== undefined) made.path = path ?? "";
  if (query !== undefined) made.query = query;
  if (target !== undefined) [, made.path = "", made.query = null] = /^([^?]*)(?:\?(.*))?$/s.exec(target ?? "") ?? [];
  if (params !== undefined) made.query = queryFrom(params);
  if (fragment !== undefined) made.fragment = fragment;
  return made;
}

/** The query that parameters make; `null` where there are none. */
export function queryFrom(params: QueryParamsInput | null): string | null {
  const query = params === null ? "" : queryText(params);
  // Encoded as it is, it holds nothing else that a query cannot hold.
  refuseLong("query", query);
  return query === "" ? null : query;
}

/** An IPv6 address as it stands in a URL; everything else as it is. */
export function bracketed(host: string): string {
  return host.includes(":") && !/^\[.*\]$/s.test(host) ? `[${host}]` : host;
}

function check(name: string, value: unknown): void {
  const isText = Object.hasOwn(ends, name);
  if (!isText && name !== "port" && name !== "params")
    throw new TypeError(
      `${JSON.stringify(name)} is no component of a URL. There are ${Object.keys(ends).join(", ")}, port and params.`,
    );
  if (value === undefined || value === null || name === "params") return;
  const type = isText ? "string" : "number";
  if (typeof value !== type) throw new TypeError(`The ${name} of a URL is a ${type}, not ${typeof value}.`);
  if (typeof value !== "string") return;
  refuseLong(name, value);
  refuseControls(value, name);
  const end = value.search(ends[name] ?? /(?!)/);
  if (end >= 0)
    throw new InvalidURL(
      `The ${name} has ${JSON.stringify(value[end])} at position ${end}, which would end it. Escape it as ${encodeURIComponent(value[end] ?? "")}.`,
    );
  const wrong = name === "scheme" ? value.search(/^[^a-z]|[^a-z0-9+.-]/i) : -1;
  if (wrong >= 0)
    throw new InvalidURL(
      `The scheme has ${JSON.stringify(value[wrong])} at position ${wrong}: a letter comes first, and letters, digits, "+", "-" and "." may follow.`,
    );
}

function refuseLong(name: string, value: string): void {
  if (value.length > mostCharacters)
    throw new InvalidURL(`The ${name} has ${value.length} characters; at most ${mostCharacters} are allowed.`);
}
