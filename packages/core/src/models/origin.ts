import type { TransportOrigin } from "@trunkline/transport";

/** Scheme, host and port, interned: two URLs of one origin hold the same object. */
export interface Origin extends TransportOrigin {
  /** `https://example.org:8443`; the port is left out where it is the scheme's default. */
  readonly key: string;
  /** The value of the Host header. */
  readonly authority: string;
}

const defaultPorts: Readonly<Record<string, number>> = { ftp: 21, http: 80, https: 443, ws: 80, wss: 443 };

/** The scheme's default port; 0 for schemes that have none. */
export function defaultPort(scheme: string): number {
  return defaultPorts[scheme] ?? 0;
}

const origins = new Map<string, Origin>();
// A crawler meets endless origins; one that was dropped is simply made anew.
const mostOrigins = 1000;

/** The one object for this scheme, host (without brackets) and port, the latter `null` for the default. */
export function internOrigin(scheme: string, host: string, port: number | null): Origin {
  const authority = authorityOf(host, port);
  const key = `${scheme}://${authority}`;
  const known = origins.get(key);
  if (known !== undefined) return known;
  const origin: Origin = { scheme, host, port: port ?? defaultPort(scheme), key, authority };
  if (origins.size >= mostOrigins) origins.clear();
  origins.set(key, origin);
  return origin;
}

/** The origin that a canonical `scheme://authority` names, if it has been met before. */
export function knownOrigin(key: string): Origin | undefined {
  return origins.get(key);
}

export function authorityOf(host: string, port: number | null): string {
  const bracketed = host.includes(":") ? `[${host}]` : host;
  return port === null ? bracketed : `${bracketed}:${port}`;
}
