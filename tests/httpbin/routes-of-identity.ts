import { createHash, randomBytes } from "node:crypto";
import { type Routes, sendJson, sendStatus, type Visit } from "./visit.ts";

const realm = "httpbin";

/** Cookies, and what asks who is there. */
export const routesOfIdentity: Routes = {
  "GET /cookies": (visit) => sendJson(visit, { cookies: cookiesOf(visit) }),
  "GET /cookies/set": (visit) => withCookies(visit, [...visit.url.searchParams]),
  "GET /cookies/set/:name/:value": (visit) => {
    const { name = "", value = "" } = visit.parameters;
    withCookies(visit, [[name, value]]);
  },
  "GET /cookies/delete": (visit) =>
    withCookies(
      visit,
      [...visit.url.searchParams.keys()].map((name) => [name, "; Max-Age=0"]),
    ),
  "GET /basic-auth/:user/:password": (visit) => basic(visit, 401),
  "GET /hidden-basic-auth/:user/:password": (visit) => basic(visit, 404),
  "GET /bearer": (visit) => {
    const token = /^Bearer (.+)$/.exec(visit.request.headers.authorization ?? "")?.[1];
    if (token === undefined) sendStatus(visit, 401, ["WWW-Authenticate", "Bearer"]);
    else sendJson(visit, { authenticated: true, token });
  },
  "GET /digest-auth/:qop/:user/:password": digest,
  "GET /digest-auth/:qop/:user/:password/:algorithm": digest,
};

function cookiesOf({ request }: Visit): Readonly<Record<string, string>> {
  const header = request.headers.cookie ?? "";
  const parts = header === "" ? [] : header.split("; ");
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
}

function withCookies(visit: Visit, cookies: readonly (readonly [string, string])[]): void {
  const fields = cookies.flatMap(([name, value]) => ["Set-Cookie", `${name}=${value}; Path=/`]);
  sendStatus(visit, 302, [...fields, "Location", "/cookies"]);
}

function basic(visit: Visit, refusal: 401 | 404): void {
  const { user = "", password = "" } = visit.parameters;
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  if (visit.request.headers.authorization === expected) sendJson(visit, { authenticated: true, user });
  else sendStatus(visit, refusal, refusal === 401 ? ["WWW-Authenticate", `Basic realm="${realm}"`] : []);
}

const hashes: Readonly<Record<string, string>> = { MD5: "md5", "SHA-256": "sha256", "SHA-512": "sha512" };

/** RFC 7616, without sessions: `qop` is `auth`, or anything else for the form of RFC 2069. */
function digest(visit: Visit): void {
  const { qop = "auth", user = "", password = "", algorithm = "MD5" } = visit.parameters;
  const hash = hashes[algorithm.toUpperCase()];
  if (hash === undefined) return sendStatus(visit, 404);
  const sent = digestFields(visit.request.headers.authorization ?? "");
  const h = (text: string): string => createHash(hash).update(text).digest("hex");
  const secret = h(`${user}:${realm}:${password}`);
  const asked = h(`${visit.request.method}:${sent["uri"]}`);
  const counted = qop === "auth" ? `${sent["nonce"]}:${sent["nc"]}:${sent["cnonce"]}:auth` : sent["nonce"];
  const isRight = sent["username"] === user && sent["response"] === h(`${secret}:${counted}:${asked}`);
  // The address that was signed has to be the one that was asked for.
  if (isRight && sent["uri"] === visit.request.url) return sendJson(visit, { authenticated: true, user });
  const nonce = randomBytes(16).toString("hex");
  const offered = qop === "auth" ? ', qop="auth"' : "";
  const challenge = `Digest realm="${realm}", nonce="${nonce}", opaque="httpbin", algorithm=${algorithm}${offered}`;
  sendStatus(visit, 401, ["WWW-Authenticate", challenge]);
}

function digestFields(header: string): Readonly<Record<string, string | undefined>> {
  if (!header.startsWith("Digest ")) return {};
  const matches = header.slice("Digest ".length).matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g);
  return Object.fromEntries([...matches].map(([, name, quoted, plain]) => [name ?? "", quoted ?? plain ?? ""]));
}
