import {
  authorityOf,
  rawHeaderPairs,
  type RequestBody,
  type TransportRequest,
  type TransportUrl,
} from "@trunkline/transport";
import type { Platform } from "./platform.ts";

/** The address a request goes to, from its parts: in `href` may stand a user and password, which `fetch` refuses. */
export function addressOf({ origin, target }: TransportUrl): string {
  const { scheme, port } = origin;
  const authority = authorityOf(origin);
  const isDefault = port === (scheme === "https" ? 443 : 80);
  return `${scheme}://${isDefault ? authority.slice(0, authority.lastIndexOf(":")) : authority}${target}`;
}

/** The request's headers without those that the platform forbids, or writes itself and stumbles over. */
export function headersFor(request: TransportRequest, { guardsHeaders, codings }: Platform): [string, string][] {
  const headers: [string, string][] = [];
  for (const [name, value] of rawHeaderPairs(request.headers)) {
    const lowerCaseName = name.toLowerCase();
    if (guardsHeaders ? isForbidden(lowerCaseName) : isWritten(lowerCaseName, value, request)) continue;
    const isChoice = lowerCaseName === "accept-encoding" && codings !== null;
    headers.push([name, isChoice ? choiceOf(value, codings) : value]);
  }
  return headers;
}

/** Browsers leave these out without a word. A `user-agent` of one's own would cost a preflight, and not be sent either. */
function isForbidden(name: string): boolean {
  return forbidden.has(name) || name.startsWith("sec-") || name.startsWith("proxy-");
}

const forbidden: ReadonlySet<string> = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "via",
]);

/** What other platforms frame by themselves: some send it twice when they are told, some throw. */
function isWritten(name: string, value: string, { url, body }: TransportRequest): boolean {
  switch (name) {
    case "connection":
      return value.toLowerCase() !== "close";
    case "content-length":
      return !isStream(body);
    case "host":
      return isHostOf(url, value);
    default:
      return written.has(name);
  }
}

const written: ReadonlySet<string> = new Set([
  "expect",
  "http2-settings",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
]);

export function isStream(body: RequestBody): body is AsyncIterable<Uint8Array> {
  return body !== null && !(body instanceof Uint8Array);
}

function isHostOf(url: TransportUrl, value: string): boolean {
  const shown = addressOf({ ...url, target: "" }).slice(url.origin.scheme.length + "://".length);
  return value === shown || value === authorityOf(url.origin);
}

/** What is not undone here must not be asked for. */
function choiceOf(value: string, codings: ReadonlySet<string>): string {
  const named = value.split(",").map((part) => part.trim());
  const known = named.filter((part) => {
    const [coding = ""] = part.toLowerCase().split(/[ \t]*;/);
    return codings.has(coding) || coding === "identity" || /;[ \t]*q=0(\.0*)?$/.test(part);
  });
  return known.length > 0 ? known.join(", ") : "identity";
}
