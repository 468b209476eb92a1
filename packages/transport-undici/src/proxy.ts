import { headerFault } from "@trunkline/transport";
import type { ProxyOptions } from "./options.ts";
import { type Credentials, ProxyLogin } from "./proxy-login.ts";

/** Tries to tell a proxy who asks: as it likes best, as it asks, and once more where it has let a nonce grow old. */
export const mostLogins = 3;

/** A proxy as its connector needs it. */
interface ProxyPlace {
  /** An IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Host and port, for messages. */
  readonly peer: string;
}

/** Forwards and tunnels. */
export interface HttpProxy extends ProxyPlace {
  readonly isSecure: boolean;
  /** `null`: it is not told who asks. */
  readonly login: ProxyLogin | null;
  /** The fields sent with every CONNECT and every forwarded request, of this method and target. */
  headers(method: string, target: string): readonly string[];
}

/** Leads each connection to where it is told, and knows nothing of HTTP. */
export interface SocksProxy extends ProxyPlace {
  readonly version: 4 | 5;
  /** The proxy is told names; else they are looked up here. */
  readonly resolvesNames: boolean;
  readonly username: string;
  readonly password: string;
}

interface Proxies {
  readonly proxy: HttpProxy | null;
  readonly socks: SocksProxy | null;
}

interface Scheme {
  /** Where a proxy listens if its URL does not say. */
  readonly port: number;
  readonly socks?: Pick<SocksProxy, "version" | "resolvesNames">;
}

const schemes: ReadonlyMap<string, Scheme> = new Map([
  ["http:", { port: 80 }],
  ["https:", { port: 443 }],
  ["socks4:", { port: 1080, socks: { version: 4, resolvesNames: false } }],
  ["socks4a:", { port: 1080, socks: { version: 4, resolvesNames: true } }],
  ["socks5:", { port: 1080, socks: { version: 5, resolvesNames: false } }],
  ["socks5h:", { port: 1080, socks: { version: 5, resolvesNames: true } }],
]);

/** Throws a `TypeError` for what is no proxy, without repeating what might be a password. */
export function proxiesFrom(option: string | ProxyOptions | undefined): Proxies {
  if (option === undefined) return { proxy: null, socks: null };
  const { url: text, headers = [], auth } = typeof option === "string" ? { url: option } : option;
  const url = URL.parse(text);
  if (url === null) {
    throw new TypeError(
      'undici: the proxy is not a URL. Write it as "http://host:port" or "http://user:password@host:port".',
    );
  }
  const scheme = schemes.get(url.protocol);
  if (scheme === undefined || url.hostname === "") {
    throw new TypeError(
      `undici: a proxy is reached by http:, https:, socks4:, socks4a:, socks5: or socks5h:, not by ${url.protocol}//${url.host}.`,
    );
  }
  const port = url.port === "" ? scheme.port : Number(url.port);
  const peer = `${url.hostname}:${port}`;
  const place = { host: url.hostname.replace(/^\[|\]$/g, ""), port, peer };
  const credentials =
    url.username === "" && url.password === ""
      ? auth
      : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  if (scheme.socks !== undefined) {
    if (headers.length > 0) throw new TypeError(`undici: the proxy ${peer} speaks SOCKS, which has no headers.`);
    const { version } = scheme.socks;
    return { proxy: null, socks: { ...place, ...scheme.socks, ...socksCredentials(version, peer, credentials) } };
  }
  const fault = headerFault(headers);
  if (fault !== undefined) throw new TypeError(`undici: of the headers for the proxy ${peer}, ${fault}.`);
  const login = credentials === undefined ? null : new ProxyLogin(credentials);
  const fieldsFor = (method: string, target: string): readonly string[] =>
    login === null ? headers : [...headers, "Proxy-Authorization", login.authorization(method, target)];
  return { proxy: { ...place, isSecure: url.protocol === "https:", login, headers: fieldsFor }, socks: null };
}

function socksCredentials(version: 4 | 5, peer: string, credentials: Credentials | undefined): Credentials {
  const { username, password } = credentials ?? { username: "", password: "" };
  if (version === 4 && password !== "")
    throw new TypeError(`undici: the proxy ${peer} speaks SOCKS4, which has a user but no password. Use socks5.`);
  // A NUL ends the user in SOCKS4: the rest would be read as something else.
  if (version === 4 && username.includes("\0"))
    throw new TypeError(`undici: the user for the proxy ${peer} has a NUL in it, which SOCKS4 does not allow.`);
  // RFC 1929 counts both in one byte each.
  for (const text of [username, password])
    if (Buffer.byteLength(text) > 255)
      throw new TypeError(`undici: SOCKS takes at most 255 bytes each of user and password; ${peer} is given more.`);
  return { username, password };
}
