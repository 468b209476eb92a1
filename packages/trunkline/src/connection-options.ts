import type { LimitsOptions, Proxy, UrlInput } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";

/** How the default transport connects. Given together with a `transport` of your own, they are refused. */
export interface ConnectionOptions {
  /**
   * `true` (default) trusts what SSL_CERT_FILE or SSL_CERT_DIR name, else what the runtime trusts; PEM texts only those
   * authorities, `false` everybody.
   */
  readonly verify?: boolean | string | readonly string[] | undefined;
  /** Shown to servers that ask for a certificate; PEM. */
  readonly cert?: { readonly cert: string; readonly key: string; readonly passphrase?: string } | undefined;
  /** True by default. */
  readonly http1?: boolean | undefined;
  /** False by default: HTTP/2 is spoken where it is asked for and the server agrees. */
  readonly http2?: boolean | undefined;
  /**
   * For every request that no mount takes: `http://user:password@host:port`. With it, or with `null` for none at all,
   * the environment's proxies do not count.
   */
  readonly proxy?: UrlInput | Proxy | null | undefined;
  /** Per origin: 100 connections, all of them kept, for 5000 ms, where nothing is said; `null` is no limit. */
  readonly limits?: LimitsOptions | undefined;
}

const names = [
  "verify",
  "cert",
  "http1",
  "http2",
  "proxy",
  "limits",
] as const satisfies readonly (keyof ConnectionOptions)[];

/** The connection's share of a client's options; a transport of one's own leaves nothing for it to say. */
export function connectionOptionsOf(
  options: ConnectionOptions & { readonly transport?: Transport | undefined },
): ConnectionOptions {
  const given = names.filter((name) => options[name] !== undefined);
  if (options.transport !== undefined && given.length > 0)
    throw new TypeError(
      `${given.join(", ")} would configure the default transport, but a transport is given. Configure that one.`,
    );
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}
