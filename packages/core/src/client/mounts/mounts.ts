import type { Origin } from "../../models/origin.ts";
import { URL } from "../../models/url.ts";
import { addressBits } from "./address-bits.ts";

/**
 * Transports by URL pattern; `null` gives what matches back to the default one. A pattern is a scheme, or `all`, then
 * perhaps a host and a port: `http://`, `all://example.org:8080`. `*.example.org` takes subdomains, `*example.org` the
 * domain as well, `10.0.0.0/8` and `[fd00::]/8` the addresses that begin so.
 */
export type MountOptions<AnyTransport> = Readonly<Record<string, AnyTransport | null>>;

interface Mount<AnyTransport> {
  readonly scheme: string;
  readonly host: string;
  /** What the bits of an address begin with; `null` where the host is a name. */
  readonly block: string | null;
  readonly port: number | null;
  readonly transport: AnyTransport;
}

/**
 * Which transport carries a request, settled once for all. The most specific pattern wins: a port, then the longer host
 * or prefix, then a scheme. Hosts match whole labels.
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
  // IDNA knows no "*", so it comes off an international name.
  const [, wildcard = ""] = /[^\0-\u007f]/.test(pattern) ? (/\/\/(\*\.?)/.exec(pattern) ?? []) : [];
  const url = new URL(pattern.replace(`//${wildcard}`, "//"));
  const scheme = url.scheme === "all" ? "" : url.scheme;
  const host = url.rawHost === "*" ? "" : wildcard + url.rawHost;
  return { scheme, host, block: blockFrom(pattern, url), port: url.port, transport };
}

/** Paths say nothing, as in httpx; but a number behind an address is the length of a prefix. */
function blockFrom(pattern: string, { rawHost, target }: URL): string | null {
  const bits = addressBits(rawHost);
  const [, length] = /^\/(\d+)$/.exec(target) ?? [];
  if (bits === null || length === undefined) return bits;
  if (Number(length) < bits.length) return bits.slice(0, Number(length) + 1);
  throw new TypeError(
    `The mount ${JSON.stringify(pattern)} is no block of addresses: a prefix has at most ${bits.length - 1} bits.`,
  );
}

function bySpecificity(first: Mount<unknown>, second: Mount<unknown>): number {
  return (
    Number(second.port !== null) - Number(first.port !== null) ||
    (second.block ?? second.host).length - (first.block ?? first.host).length ||
    second.scheme.length - first.scheme.length
  );
}

function matches({ scheme, host, block, port }: Mount<unknown>, origin: Origin): boolean {
  if (scheme !== "" && scheme !== origin.scheme) return false;
  if (port !== null && port !== origin.port) return false;
  return block === null ? hostMatches(host, origin.host) : (addressBits(origin.host) ?? "").startsWith(block);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === "" || pattern === host) return true;
  if (!pattern.startsWith("*")) return false;
  const domain = pattern.startsWith("*.") ? pattern.slice(2) : pattern.slice(1);
  // A suffix alone would let "wwwexample.org" pass for "*example.org".
  return host.endsWith(`.${domain}`) || (host === domain && !pattern.startsWith("*."));
}
