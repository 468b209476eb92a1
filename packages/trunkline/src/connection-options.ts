import type { Transport } from "@trunkline/transport";

/** How the default transport connects. Given together with a `transport` of your own, they are refused. */
export interface ConnectionOptions {
  /** `true` (default) trusts what the runtime trusts, PEM texts only those authorities, `false` everybody. */
  readonly verify?: boolean | string | readonly string[];
  /** Shown to servers that ask for a certificate; PEM. */
  readonly cert?: { readonly cert: string; readonly key: string; readonly passphrase?: string };
  /** True by default. */
  readonly http1?: boolean;
  /** False by default: HTTP/2 is spoken where it is asked for and the server agrees. */
  readonly http2?: boolean;
  /** `http://user:password@host:port`, for every request. */
  readonly proxy?: string;
  readonly limits?: {
    /** Per origin; 100 by default. */
    readonly maxConnections?: number;
    readonly maxKeepAlive?: number;
    /** Milliseconds; 5000 by default. */
    readonly keepAliveExpiry?: number;
  };
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
