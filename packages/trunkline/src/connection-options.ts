import type { LimitsOptions, Proxy, UrlInput } from "@trunkline/core";
import type { SyncTransport, Transport } from "@trunkline/transport";

/**
 * How the default transport connects. Given together with a `transport` of your own they are refused, and so is what the
 * platform's fetch cannot be told where that is the default.
 */
export interface ConnectionOptions {
  /**
   * `true` (default) trusts what SSL_CERT_FILE or SSL_CERT_DIR name, else what the runtime or, over the native engine, the
   * system trusts; PEM texts only those authorities, `false` everybody.
   */
  readonly verify?: boolean | string | readonly string[] | undefined;
  /** Shown to servers that ask for a certificate; PEM. An encrypted key needs its passphrase. */
  readonly cert?: { readonly cert: string; readonly key: string; readonly passphrase?: string } | undefined;
  /** `sha256/` and the base64 of a public key's SHA-256: https servers whose own certificate has none of these are refused. */
  readonly pins?: readonly string[] | undefined;
  /**
   * Is given the secrets of each TLS connection, line by line, as Wireshark reads them; by default they go to the file that
   * SSLKEYLOGFILE names, if any.
   */
  readonly keylog?: ((line: string) => void) | undefined;
  /** True by default. */
  readonly http1?: boolean | undefined;
  /** False by default: HTTP/2 is spoken where it is asked for and the server agrees. */
  readonly http2?: boolean | undefined;
  /**
   * For every request that no mount takes: `http://user:password@host:port`, `socks5://host:port`. With it, or with `null`
   * for none at all, the environment's proxies do not count.
   */
  readonly proxy?: UrlInput | Proxy | null | undefined;
  /** Per origin: 100 connections, all of them kept, for 5000 ms, where nothing is said; `null` is no limit. */
  readonly limits?: LimitsOptions | undefined;
  /** A unix socket, or a named pipe on Windows, that every connection is made to, whatever the host. No proxy counts then. */
  readonly socketPath?: string | undefined;
  /** The address of this machine that connections come from. */
  readonly localAddress?: string | undefined;
  /** The addresses of a host, best first, in place of the system's. */
  readonly lookup?: ((host: string) => Promise<readonly string[]> | readonly string[]) | undefined;
  /** Milliseconds an address of a host has before the next is tried beside it; 250 by default. */
  readonly addressHeadStart?: number | undefined;
  /** `noDelay`: small packets leave at once, true by default; `keepAlive`: milliseconds of silence until the system probes. */
  readonly socketOptions?: { readonly noDelay?: boolean; readonly keepAlive?: number | false } | undefined;
}

const names = [
  "verify",
  "cert",
  "pins",
  "keylog",
  "http1",
  "http2",
  "proxy",
  "limits",
  "socketPath",
  "localAddress",
  "lookup",
  "addressHeadStart",
  "socketOptions",
] as const satisfies readonly (keyof ConnectionOptions)[];

/** The connection's share of a client's options; a transport of one's own leaves nothing for it to say. */
export function connectionOptionsOf(
  options: ConnectionOptions & { readonly transport?: Transport | SyncTransport | undefined },
): ConnectionOptions {
  const given = names.filter((name) => options[name] !== undefined);
  if (options.transport !== undefined && given.length > 0)
    throw new TypeError(
      `${given.join(", ")} would configure the default transport, but a transport is given. Configure that one.`,
    );
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}
