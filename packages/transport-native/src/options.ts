import { createHash, getHashes } from "node:crypto";
import { isIP } from "node:net";
import { type Proxy, proxyFrom, type ProxyOptions } from "@trunkline/transport/proxy";
import { type ClientCertificate, type Identity, identityFrom, requireCertificate } from "./identity.ts";

export interface NativeOptions {
  /** `false` with `http2: true`: HTTP/2 only, with prior knowledge for http. Default true. */
  readonly http1?: boolean;
  /** Offers HTTP/2 by ALPN to https origins. Default false. */
  readonly http2?: boolean;
  /**
   * `true` (default) trusts the authorities of the system, a PEM text or several trust only those,
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
  readonly proxy?: string | ProxyOptions;
  readonly limits?: PoolLimits;
  /** A unix socket that every connection is made to, whatever the host. */
  readonly socketPath?: string;
  /** The address of this machine that connections come from. */
  readonly localAddress?: string;
  /**
   * The addresses of a host, best first; in place of the system's `getaddrinfo`. For a synchronous request it must
   * answer without a promise.
   */
  readonly lookup?: (host: string) => Promise<readonly string[]> | readonly string[];
  /** Milliseconds an address of a host has before the next is tried beside it. Default 250. */
  readonly addressHeadStart?: number;
  readonly socketOptions?: SocketOptions;
  /**
   * Microseconds, 1000 at most, to look for an answer again and again before the thread sleeps, while one or two requests
   * are on their way. Default 0. It brings answers of servers on the same machine sooner, and blocks the thread meanwhile:
   * where answers take longer, looks become rare by themselves. Synchronous requests gain by it, and in Node asynchronous
   * ones where an answer brings the next request about.
   */
  readonly busyPoll?: number;
  /**
   * Milliseconds that an HTTP/2 server which owes an answer may be silent until it is asked by a PING, and again until its
   * connection is given up; `false` for ever. Default 20,000.
   */
  readonly pingInterval?: number | false;
}

export interface SocketOptions {
  /** Sends small packets at once (TCP_NODELAY). Default true. */
  readonly noDelay?: boolean;
  /**
   * Milliseconds without traffic until the system asks whether the peer is still there, `false` for never. Default 60,000. It
   * counts in whole seconds, from 1 to 32,767.
   */
  readonly keepAlive?: number | false;
}

/** Counted for each origin by itself, and for synchronous requests apart from the others. */
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
  readonly identity: Identity | null;
  readonly pins: readonly string[];
  readonly keylog: ((line: string) => void) | null;
  readonly proxy: Proxy | null;
  readonly socketPath: string | null;
  readonly localAddress: string | null;
  readonly lookup: NonNullable<NativeOptions["lookup"]> | null;
  readonly addressHeadStart: number;
  readonly noDelay: boolean;
  readonly keepAlive: number | false;
  readonly busyPoll: number;
  readonly pingInterval: number | false;
  readonly maxConnections: number;
  readonly maxKeepAlive: number;
  readonly keepAliveExpiry: number;
}

export function settingsFrom(options: NativeOptions): Settings {
  refuseForeign(options);
  const { http1 = true, http2 = false, verify = true, limits = {} } = options;
  const { noDelay = true, keepAlive = 60_000 } = options.socketOptions ?? {};
  const authorities = typeof verify === "string" ? [verify] : verify;
  if (typeof authorities !== "boolean") authorities.forEach(requireCertificate);
  const maxConnections = count("limits.maxConnections", limits.maxConnections ?? 100, 1);
  return {
    http1,
    http2,
    verify: authorities,
    identity: options.cert === undefined ? null : identityFrom(options.cert),
    pins: options.pins?.map(requirePin) ?? [],
    keylog: options.keylog ?? null,
    proxy: options.proxy === undefined ? null : proxyFrom(options.proxy, "native", { createHash, getHashes }),
    ...placeOf(options),
    lookup: options.lookup ?? null,
    addressHeadStart: count("addressHeadStart", options.addressHeadStart ?? 250, 0),
    noDelay,
    keepAlive: keepAlive === false ? false : count("socketOptions.keepAlive", keepAlive, 0),
    pingInterval: options.pingInterval === false ? false : count("pingInterval", options.pingInterval ?? 20_000, 1),
    busyPoll: busyPollFrom(options.busyPoll ?? 0),
    maxConnections,
    maxKeepAlive: count("limits.maxKeepAlive", limits.maxKeepAlive ?? maxConnections, 0),
    keepAliveExpiry: count("limits.keepAliveExpiry", limits.keepAliveExpiry ?? 5000, 0),
  };
}

function refuseForeign({ http1 = true, http2 = false }: NativeOptions): void {
  if (!http1 && !http2)
    throw new TypeError(
      "native: http1 and http2 are both false, which leaves no protocol to speak. Allow one of them.",
    );
}

function requirePin(pin: string): string {
  if (/^sha256\/[A-Za-z0-9+/]{43}=$/.test(pin)) return pin;
  throw new TypeError(`native: ${JSON.stringify(pin)} is no pin. Write "sha256/" and 32 bytes in base64.`);
}

function placeOf({ socketPath, localAddress, proxy }: NativeOptions): Pick<Settings, "socketPath" | "localAddress"> {
  if (localAddress !== undefined && isIP(localAddress) === 0)
    throw new TypeError(
      `native: localAddress is ${JSON.stringify(localAddress)}; it must be an address of this machine.`,
    );
  const other = proxy === undefined ? "localAddress" : "proxy";
  if (socketPath !== undefined && (proxy ?? localAddress) !== undefined)
    throw new TypeError(`native: socketPath and ${other} are two ways to connect. Leave one of them out.`);
  return { socketPath: socketPath ?? null, localAddress: localAddress ?? null };
}

function busyPollFrom(microseconds: number): number {
  if (microseconds >= 0 && microseconds <= 1000) return microseconds;
  throw new TypeError(`native: busyPoll is ${microseconds}; it must be a number of microseconds from 0 to 1000.`);
}

function count(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new TypeError(`native: ${name} is ${value}; it must be a number from ${least} up.`);
}
