import type { Origin } from "../models/origin.ts";
import { URL } from "../models/url.ts";

/** Transports by URL pattern; `null` gives what matches back to the default one. */
export type MountOptions<AnyTransport> = Readonly<Record<string, AnyTransport | null>>;

interface Mount<AnyTransport> {
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null;
  readonly transport: AnyTransport;
}

/**
 * Which transport carries a request. The most specific pattern wins: a port, then the longer host, then a scheme.
 * Hosts match whole labels: `*.example.org` takes subdomains, `*example.org` the domain itself as well.
 */
export class Mounts<AnyTransport extends object> {
  readonly #default: AnyTransport;
  readonly #mounts: readonly Mount<AnyTransport>[];

  /** `prepare` is called once for each transport, however often it is mounted. */
  constructor(
    fallback: AnyTransport,
    mounts: MountOptions<AnyTransport> = {},
    prepare: (transport: AnyTransport) => AnyTransport = (transport) => transport,
  ) {
    const mounted = Object.values(mounts).filter((transport) => transport !== null);
    const prepared = new Map([...new Set([fallback, ...mounted])].map((transport) => [transport, prepare(transport)]));
    const found = (transport: AnyTransport | null): AnyTransport => prepared.get(transport ?? fallback) ?? fallback;
    this.#default = found(null);
    this.#mounts = Object.entries(mounts)
      .map(([pattern, transport]) => mountFrom(pattern, found(transport)))
      .toSorted(bySpecificity);
  }

  transportFor(origin: Origin): AnyTransport {
    return this.#mounts.find((mount) => matches(mount, origin))?.transport ?? this.#default;
  }

  /** Each transport once. */
  get transports(): readonly AnyTransport[] {
    return [...new Set([this.#default, ...this.#mounts.map((mount) => mount.transport)])];
  }
}

function mountFrom<AnyTransport>(pattern: string, transport: AnyTransport): Mount<AnyTransport> {
  if (pattern !== "" && !pattern.includes(":"))
    throw new TypeError(
      `The mount ${JSON.stringify(pattern)} is no URL pattern. For a scheme write "${pattern}://", for a host "all://${pattern}".`,
    );
  const url = new URL(pattern);
  const scheme = url.scheme === "all" ? "" : url.scheme;
  return { scheme, host: url.rawHost === "*" ? "" : url.rawHost, port: url.port, transport };
}

function bySpecificity(first: Mount<unknown>, second: Mount<unknown>): number {
  return (
    Number(second.port !== null) - Number(first.port !== null) ||
    second.host.length - first.host.length ||
    second.scheme.length - first.scheme.length
  );
}

function matches({ scheme, host, port }: Mount<unknown>, origin: Origin): boolean {
  if (scheme !== "" && scheme !== origin.scheme) return false;
  if (port !== null && port !== origin.port) return false;
  return hostMatches(host, origin.host);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === "" || pattern === host) return true;
  if (!pattern.startsWith("*")) return false;
  const domain = pattern.startsWith("*.") ? pattern.slice(2) : pattern.slice(1);
  // A suffix alone would let "wwwexample.org" pass for "*example.org".
  return host.endsWith(`.${domain}`) || (host === domain && !pattern.startsWith("*."));
}
