import { proxyFrom, type Proxy } from "./proxy.ts";

export interface UndiciOptions {
  /** `false` with `http2: true`: HTTP/2 only, with prior knowledge for http. Default true. */
  readonly http1?: boolean;
  /** Offers HTTP/2 by ALPN to https origins. Default false. */
  readonly http2?: boolean;
  /**
   * `true` (default) trusts the authorities Node trusts, a PEM text or several trust only those,
   * `false` accepts every certificate.
   */
  readonly verify?: boolean | string | readonly string[];
  readonly cert?: ClientCertificate;
  /** Where every request goes through: `http://user:password@host:port`. */
  readonly proxy?: string | ProxyOptions;
  readonly limits?: PoolLimits;
}

/** What a server that asks for one is shown. Both texts are PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  readonly passphrase?: string;
}

export interface ProxyOptions {
  /** `http:` or `https:`; a user and password in it become Basic credentials. */
  readonly url: string;
  /** Sent to the proxy only: name, value, name, value… */
  readonly headers?: readonly string[];
  /** Used where the URL holds no user. */
  readonly auth?: { readonly username: string; readonly password: string };
}

/** Counted for each origin by itself. */
export interface PoolLimits {
  /** Connections open at once; further requests wait for a free one. Default 100. */
  readonly maxConnections?: number;
  /** Idle connections kept for later. Default: all of them. */
  readonly maxKeepAlive?: number;
  /** Milliseconds an idle connection is kept; a server's shorter `Keep-Alive` wins. Default 5000. */
  readonly keepAliveExpiry?: number;
}

/** The options with every default in its place. */
export interface Settings {
  readonly http1: boolean;
  readonly http2: boolean;
  readonly verify: boolean | readonly string[];
  readonly cert: ClientCertificate | null;
  readonly proxy: Proxy | null;
  readonly maxConnections: number;
  readonly maxKeepAlive: number;
  readonly keepAliveExpiry: number;
}

export function settingsFrom(options: UndiciOptions): Settings {
  const { http1 = true, http2 = false, verify = true, cert, proxy, limits = {} } = options;
  if (!http1 && !http2) {
    throw new TypeError(
      "undici: http1 and http2 are both false, which leaves no protocol to speak. Allow one of them.",
    );
  }
  const maxConnections = count("maxConnections", limits.maxConnections ?? 100, 1);
  return {
    http1,
    http2,
    verify: typeof verify === "string" ? [verify] : verify,
    cert: cert ?? null,
    proxy: proxy === undefined ? null : proxyFrom(typeof proxy === "string" ? { url: proxy } : proxy),
    maxConnections,
    maxKeepAlive: count("maxKeepAlive", limits.maxKeepAlive ?? maxConnections, 0),
    keepAliveExpiry: count("keepAliveExpiry", limits.keepAliveExpiry ?? 5000, 0),
  };
}

function count(name: keyof PoolLimits, value: number, least: number): number {
  if (value >= least) return value;
  throw new TypeError(`undici: limits.${name} is ${value}; it must be a number from ${least} up.`);
}
