import type { ProxyOptions } from "./options.ts";

/** A proxy as its connector needs it. The password is in `headers` only, which no message shows. */
export interface Proxy {
  readonly isSecure: boolean;
  /** An IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Host and port, for messages. */
  readonly peer: string;
  /** Sent with every CONNECT and every forwarded request. */
  readonly headers: readonly string[];
}

/** Throws a `TypeError` for what is no HTTP proxy, without repeating what might be a password. */
export function proxyFrom({ url: text, headers = [], auth }: ProxyOptions): Proxy {
  const url = URL.parse(text);
  if (url === null) {
    throw new TypeError(
      'undici: the proxy is not a URL. Write it as "http://host:port" or "http://user:password@host:port".',
    );
  }
  if (url.protocol.startsWith("socks")) {
    throw new TypeError(
      `undici: the proxy ${url.protocol}//${url.host} speaks SOCKS, which this transport does not. Name an HTTP proxy instead.`,
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(`undici: a proxy is reached by http: or https:, not by ${url.protocol}//${url.host}.`);
  }
  const isSecure = url.protocol === "https:";
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  const credentials =
    url.username === "" && url.password === ""
      ? auth
      : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return {
    isSecure,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port,
    peer: `${url.hostname}:${port}`,
    headers: credentials === undefined ? headers : [...headers, "Proxy-Authorization", basic(credentials)],
  };
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
