import { Headers, type HeadersInput } from "./headers.ts";
import { inspectAs } from "./inspect.ts";
import { URL, type UrlInput } from "./url.ts";

export interface ProxyOptions {
  /** User name and password; those in the URL win. */
  readonly auth?: readonly [username: string, password: string] | undefined;
  /** Sent to the proxy alone. */
  readonly headers?: HeadersInput | undefined;
}

const schemes: ReadonlySet<string> = new Set(["http", "https", "socks4", "socks4a", "socks5", "socks5h"]);

/** A proxy, and what it is told. Throws a `TypeError` for a scheme that no proxy speaks. */
export class Proxy {
  static {
    inspectAs(this, (proxy) => proxy.toString());
  }

  /** Without user name and password. */
  readonly url: URL;
  readonly auth: readonly [username: string, password: string] | null;
  readonly headers: Headers;

  constructor(url: UrlInput, { auth, headers = [] }: ProxyOptions = {}) {
    const given = new URL(url);
    if (!schemes.has(given.scheme))
      throw new TypeError(
        `A proxy speaks http, https, socks4, socks4a, socks5 or socks5h; ${given} has another scheme.`,
      );
    const { username, password } = given;
    this.url = given.userinfo === "" ? given : new URL(given.href.replace(`${given.userinfo}@`, ""));
    this.auth = username !== "" || password !== "" ? [username, password] : (auth ?? null);
    this.headers = new Headers(headers);
  }

  /** As it could be written in code; the password and secret headers are masked. */
  toString(): string {
    const auth = this.auth === null ? [] : [`auth: [${JSON.stringify(this.auth[0])}, "[secure]"]`];
    const headers = this.headers.size === 0 ? [] : [`headers: ${this.headers.toString()}`];
    const options = [...auth, ...headers];
    return `Proxy("${this.url}"${options.length === 0 ? "" : `, { ${options.join(", ")} }`})`;
  }

  toJSON(): string {
    return this.toString();
  }
}
