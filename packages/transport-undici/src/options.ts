import { createHash, getHashes } from "node:crypto";
import { isIP } from "node:net";
import { type Proxy, proxyFrom, type ProxyOptions } from "@trunkline/transport/proxy";

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
  /**
   * `sha256/` and, in base64, the SHA-256 of a public key (its SubjectPublicKeyInfo). https servers whose own certificate
   * has none of these keys are refused, whatever `verify` says of it.
   */
  readonly pins?: readonly string[];
  /** Is given each line of a key log, as Wireshark reads it: whoever has these lines can read what was encrypted. */
  readonly keylog?: (line: string) => void;
  /** Where every request goes through: `http://user:password@host:port`, `socks5://host:port`. */
  readonly proxy?: string | ProxyOptions;
  readonly limits?: PoolLimits;
  /** A unix socket, or a named pipe on Windows, that every connection is made to, whatever the host. */
  readonly socketPath?: string;
  /** The address of this machine that connections come from. */
  readonly localAddress?: string;
  /** The addresses of a host, best first; in place of the system's `getaddrinfo`. */
  readonly lookup?: (host: string) => Promise<readonly string[]> | readonly string[];
  /** Milliseconds an address of a host has before the next is tried beside it. Default 250. */
  readonly addressHeadStart?: number;
  readonly socketOptions?: SocketOptions;
}

export interface SocketOptions {
  /** Sends small packets at once (TCP_NODELAY). Default true. */
  readonly noDelay?: boolean;
  /** Milliseconds without traffic until the system asks whether the peer is still there, `false` for never. Default 60,000. */
  readonly keepAlive?: number | false;
}

/** What a server that asks for one is shown. Both texts are PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  /** Of a key that is encrypted. */
  readonly passphrase?: string;
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
  readonly pins: ReadonlySet<string>;
  readonly keylog: ((line: string) => void) | null;
  readonly proxy: Proxy | null;
  readonly socketPath: string | null;
  readonly localAddress: string | null;
  readonly lookup: NonNullable<UndiciOptions["lookup"]> | null;
  readonly addressHeadStart: number;
  readonly noDelay: boolean;
  readonly keepAlive: number | false;
  readonly maxConnections: number;
  readonly maxKeepAlive: number;
  readonly keepAliveExpiry: number;
}

export function settingsFrom(options: UndiciOptions): Settings {
  const { http1 = true, http2 = false, verify = true, limits = {} } = options;
  const { noDelay = true, keepAlive = 60_000 } = options.socketOptions ?? {};
  if (!http1 && !http2) {
    throw new TypeError(
      "undici: http1 and http2 are both false, which leaves no protocol to speak. Allow one of them.",
    );
  }
  const maxConnections = count("limits.maxConnections", limits.maxConnections ?? 100, 1);
  return {
    http1,
    http2,
    verify: typeof verify === "string" ? [verify] : verify,
    cert: options.cert === undefined ? null : certificateWithKey(options.cert),
    pins: new Set(options.pins?.map(requirePin)),
    keylog: options.keylog ?? null,
    proxy: options.proxy === undefined ? null : proxyFrom(options.proxy, "undici", { createHash, getHashes }),
    ...placeOf(options),
    lookup: options.lookup ?? null,
    addressHeadStart: count("addressHeadStart", options.addressHeadStart ?? 250, 0),
    noDelay,
    keepAlive: keepAlive === false ? false : count("socketOptions.keepAlive", keepAlive, 0),
    maxConnections,
    maxKeepAlive: count("limits.maxKeepAlive", limits.maxKeepAlive ?? maxConnections, 0),
    keepAliveExpiry: count("limits.keepAliveExpiry", limits.keepAliveExpiry ?? 5000, 0),
  };
}

function certificateWithKey(certificate: ClientCertificate): ClientCertificate {
  // TLS takes a certificate alone, and shows it to nobody.
  for (const part of ["cert", "key"] as const) {
    if (!certificate[part]) throw new TypeError(`undici: \`cert\` has no \`${part}\`. Give both, as texts of PEM.`);
    if (!certificate[part].includes("-----BEGIN "))
      throw new TypeError(`undici: \`${part}\` of \`cert\` is no PEM. Give the file's text, not its path.`);
  }
  return certificate;
}

function requirePin(pin: string): string {
  if (/^sha256\/[A-Za-z0-9+/]{43}=$/.test(pin)) return pin;
  throw new TypeError(`undici: ${JSON.stringify(pin)} is no pin. Write "sha256/" and 32 bytes in base64.`);
}

function placeOf({ socketPath, localAddress, proxy }: UndiciOptions): Pick<Settings, "socketPath" | "localAddress"> {
  if (localAddress !== undefined && isIP(localAddress) === 0)
    throw new TypeError(
      `undici: localAddress is ${JSON.stringify(localAddress)}; it must be an address of this machine.`,
    );
  const other = proxy === undefined ? "localAddress" : "proxy";
  if (socketPath !== undefined && (proxy ?? localAddress) !== undefined)
    throw new TypeError(`undici: socketPath and ${other} are two ways to connect. Leave one of them out.`);
  return { socketPath: socketPath ?? null, localAddress: localAddress ?? null };
}

function count(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new TypeError(`undici: ${name} is ${value}; it must be a number from ${least} up.`);
}
