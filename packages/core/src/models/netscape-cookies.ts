import { type Cookie, type CookiePlace, defaultPath, escapedPath } from "./cookie.ts";
import { netscapeDate } from "./netscape-date.ts";
import { sameSiteFrom } from "./set-cookie.ts";

// The rules of httpx, which are those that Python's http.cookiejar has for Netscape cookies, to the letter.
// Left out: the Port attribute, and versions other than 0 and 1.

/** The cookies that these Set-Cookie fields ask for, allowed or not. They may have expired already. */
export function netscapeCookies(texts: readonly string[], place: CookiePlace, now: number): readonly Cookie[] {
  const cookies: Cookie[] = [];
  for (const text of texts) {
    const [first = "", ...rest] = text.split(";");
    const [name, value] = pairFrom(first);
    if (name === "") continue;
    const attributes = attributesFrom(rest, now);
    // There http.cookiejar stumbles, and drops whatever else came in the response.
    if (attributes === "lost") return [];
    if (attributes === "refused") continue;
    const { said, expires } = attributes;
    const domain = said.get("domain")?.toLowerCase();
    cookies.push({
      name,
      value,
      domain: domain === undefined ? place.host : domain.replace(/^(?!\.)/, "."),
      path: escapedPath(said.get("path") || folderOf(place.path, said.get("version"))),
      expires,
      secure: said.has("secure") && said.get("secure") !== "",
      httpOnly: said.has("httponly"),
      sameSite: sameSiteFrom(said.get("samesite") ?? ""),
    });
  }
  return cookies;
}

/** Whether the host may set a cookie for the domain: it ends with it, and there is a dot inside but in the local network. */
export function allowsDomain({ domain }: Cookie, { host }: CookiePlace): boolean {
  if (domain === host) return true;
  const bare = domain.slice(1);
  if (!bare.includes(".") && !host.endsWith(".local")) return false;
  return `.${host}`.endsWith(domain) || host.endsWith(`${bare}.local`);
}

interface Attributes {
  readonly said: ReadonlyMap<string, string | null>;
  readonly expires: number | null;
}

/** The first of each kind but Max-Age, whose last one counts, also against Expires. */
function attributesFrom(texts: readonly string[], now: number): Attributes | "refused" | "lost" {
  const said = new Map<string, string | null>();
  let expires: number | null = null;
  for (const text of texts) {
    const [typed, value] = pairFrom(text);
    const name = typed.toLowerCase();
    if (name === "max-age") {
      if (value === null) return "lost";
      if (!/^[+-]?\d+(?:_\d+)*$/.test(value)) return "refused";
      expires = (Math.floor(now / 1000) + Number(value.replaceAll("_", ""))) * 1000;
    } else if (name === "expires") {
      if (value !== null) expires ??= netscapeDate(unquoted(value), now);
    } else if (name !== "" && !said.has(name)) {
      if (value === null && needsValue.has(name)) return "refused";
      said.set(name, value);
    }
  }
  return /^\+?0*[01]$/.test(unquoted(said.get("version") ?? "0")) ? { said, expires } : "refused";
}

const needsValue: ReadonlySet<string> = new Set(["domain", "path", "version"]);

function pairFrom(text: string): [name: string, value: string | null] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text.trim(), null] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** Version 1 keeps the last slash of the folder, as RFC 2109 had it. */
function folderOf(path: string, version: string | null | undefined): string {
  return version?.includes("1") ? path.slice(0, path.lastIndexOf("/") + 1) : defaultPath(path);
}

function unquoted(text: string): string {
  return text.replace(/^"/, "").replace(/"$/, "");
}
