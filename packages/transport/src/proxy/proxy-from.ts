import { headerFault } from "../syntax.ts";
import type { RawHeaders } from "../transport.ts";
import { type Credentials, type Hashing, ProxyLogin } from "./proxy-login.ts";

export interface ProxyOptions {
  /** The schemes http, https, socks4, socks4a, socks5 and socks5h; user and password may be part of it. */
  readonly url: string;
  /** Sent to the proxy alone: with each CONNECT, and with each request that it forwards. SOCKS has none. */
  readonly headers?: RawHeaders;
  /** User and password, as they are; those in the URL win. */
  readonly auth?: Credentials;
}

interface ProxyPlace {
  /** An IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Host and port, for messages. */
  readonly peer: string;
}

/** Forwards and tunnels. */
export interface HttpProxy extends ProxyPlace {
  readonly protocol: "http" | "https";
  readonly headers: RawHeaders;
  /** `null`: it is not told who asks. */
  readonly login: ProxyLogin | null;
}

/** Leads each connection to where it is told, and knows nothing of HTTP. */
export interface SocksProxy extends ProxyPlace {
  readonly protocol: "socks4" | "socks5";
  /** The proxy is told names; else they are looked up here. */
  readonly resolvesNames: boolean;
  readonly credentials: Credentials | null;
}

export type Proxy = HttpProxy | SocksProxy;

export function isHttpProxy(proxy: Proxy | null): proxy is HttpProxy {
  return proxy !== null && (proxy.protocol === "http" || proxy.protocol === "https");
}

type Spoken = Pick<HttpProxy, "protocol"> | Pick<SocksProxy, "protocol" | "resolvesNames">;

const schemes: ReadonlyMap<string, Spoken & { readonly usualPort: number }> = new Map([
  ["http:", { protocol: "http", usualPort: 80 }],
  ["https:", { protocol: "https", usualPort: 443 }],
  ["socks4:", { protocol: "socks4", resolvesNames: false, usualPort: 1080 }],
  ["socks4a:", { protocol: "socks4", resolvesNames: true, usualPort: 1080 }],
  ["socks5:", { protocol: "socks5", resolvesNames: false, usualPort: 1080 }],
  ["socks5h:", { protocol: "socks5", resolvesNames: true, usualPort: 1080 }],
]);

/**
 * The proxy that an option of a transport means. Throws a `TypeError`, which names the transport, for what is no proxy, and
 * repeats nothing that might be a password.
 */
export function proxyFrom(option: string | ProxyOptions, transport: string, hashing: Hashing): Proxy {
  const { url: text, headers = [], auth = null } = typeof option === "string" ? { url: option } : option;
  const refusal = (why: string): TypeError => new TypeError(`${transport}: ${why}`);
  const url = URL.parse(text);
  if (url === null)
    throw refusal('the proxy is not a URL. Write it as "http://host:port" or "http://user:password@host:port".');
  const scheme = schemes.get(url.protocol);
  if (scheme === undefined || url.hostname === "")
    throw refusal(
      `a proxy is reached by http:, https:, socks4:, socks4a:, socks5: or socks5h:, not by ${url.protocol}//${url.host}.`,
    );
  const { usualPort, ...spoken } = scheme;
  const port = url.port === "" ? usualPort : Number(url.port);
  const peer = `${url.hostname}:${port}`;
  const place: ProxyPlace = { host: url.hostname.replace(/^\[|\]$/g, ""), port, peer };
  const credentials = url.username === "" && url.password === "" ? auth : decoded(url);
  if (credentials === undefined)
    throw refusal(`user and password of the proxy ${peer} are not percent-encoded. Write "%" as "%25".`);
  if ("resolvesNames" in spoken) {
    if (headers.length > 0) throw refusal(`the proxy ${peer} speaks SOCKS, which has no headers.`);
    const fault = credentials === null ? null : unsayable(spoken.protocol, peer, credentials);
    if (fault !== null) throw refusal(fault);
    return { ...place, ...spoken, credentials };
  }
  const fault = headerFault(headers);
  if (fault !== undefined) throw refusal(`of the headers for the proxy ${peer}, ${fault}.`);
  return { ...place, ...spoken, headers, login: credentials === null ? null : new ProxyLogin(credentials, hashing) };
}

function decoded({ username, password }: URL): Credentials | undefined {
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

/** Why SOCKS cannot say these. */
function unsayable(protocol: SocksProxy["protocol"], peer: string, credentials: Credentials): string | null {
  const { username, password } = credentials;
  if (protocol === "socks4" && password !== "")
    return `the proxy ${peer} speaks SOCKS4, which has a user but no password. Use socks5.`;
  // A NUL ends the user in SOCKS4: the rest would be read as something else.
  if (protocol === "socks4" && username.includes("\0"))
    return `the user for the proxy ${peer} has a NUL in it, which SOCKS4 does not allow.`;
  // RFC 1929 counts both in one byte each.
  const isLong = [username, password].some((text) => new TextEncoder().encode(text).length > 255);
  return isLong ? `SOCKS takes at most 255 bytes each of user and password; ${peer} is given more.` : null;
}
