import type { Socket } from "node:net";
import { authorityOf, TransportFailure, type TransportOrigin } from "@trunkline/transport";
import { type HttpProxy, isHttpProxy, mostLogins, type Proxy, type SocksProxy } from "@trunkline/transport/proxy";
import { Dialer, type Hold } from "./dialer.ts";
import { connectFailure, tunnelFailure } from "./failures.ts";
import type { Settings } from "./options.ts";
import { throughSocks } from "./socks.ts";
import { TlsOpener } from "./tls-opener.ts";
import { tunnelled } from "./tunnel.ts";

/** Where a connection goes, and by which name. */
export interface Route {
  readonly origin: TransportOrigin;
  /** Host and port, for messages. */
  readonly peer: string;
  /** The name asked of TLS in place of the host. */
  readonly sniHostname: string | undefined;
}

/** Opens sockets: straight, or through the proxy. */
export class Connector {
  readonly #proxy: Proxy | null;
  readonly #dialer: Dialer;
  readonly #tls: TlsOpener;

  constructor(settings: Settings) {
    this.#proxy = settings.proxy;
    this.#dialer = new Dialer(settings);
    this.#tls = new TlsOpener(settings);
  }

  /** Rejects with a `TransportFailure`. `hold` is given each socket as it is made, so that it can be destroyed. */
  async open(route: Route, hold: Hold): Promise<Socket> {
    const { origin, peer, sniHostname } = route;
    const socket = await this.#reach(route, hold);
    if (origin.scheme !== "https") return socket;
    const name = sniHostname ?? origin.host;
    return orFailure(peer, null, this.#tls.open(socket, { host: origin.host, name, peer, isProxy: false }, hold));
  }

  /** The connection on which the server, or for http the proxy that forwards, is spoken to. */
  async #reach({ origin, peer }: Route, hold: Hold): Promise<Socket> {
    const proxy = this.#proxy;
    if (proxy === null) return orFailure(peer, null, this.#dialer.dial(origin.host, origin.port, hold));
    const way = isHttpProxy(proxy)
      ? this.#toProxy(proxy, origin, peer, hold)
      : this.#toSocks(proxy, origin, peer, hold);
    return orFailure(peer, proxy.peer, way);
  }

  async #toProxy(proxy: HttpProxy, origin: TransportOrigin, peer: string, hold: Hold): Promise<Socket> {
    const { host, port, protocol } = proxy;
    const place = { host, name: host, peer: proxy.peer, isProxy: true };
    const authority = authorityOf(origin);
    for (let tries = 1; ; tries++) {
      const plain = await this.#dialer.dial(host, port, hold);
      const socket = protocol === "https" ? await this.#tls.open(plain, place, hold) : plain;
      if (origin.scheme !== "https") return socket;
      const tunnel = await tunnelled(socket, authority, peer, proxy);
      if (tunnel !== null) return tunnel;
      if (tries === mostLogins) throw tunnelFailure(proxy.peer, peer, 407, "");
    }
  }

  async #toSocks(proxy: SocksProxy, { host, port }: TransportOrigin, peer: string, hold: Hold): Promise<Socket> {
    // SOCKS 4 has four bytes for an address.
    const family = proxy.protocol === "socks4" ? 4 : null;
    const [address = host] = proxy.resolvesNames ? [] : await orFailure(peer, null, this.#addressesOf(host, family));
    const socket = await this.#dialer.dial(proxy.host, proxy.port, hold);
    return throughSocks(socket, { host: address, port }, peer, proxy);
  }

  #addressesOf(host: string, family: 4 | null): Promise<readonly string[]> {
    return this.#dialer.addressesOf(host, family);
  }
}

/** `proxy` is named where the way to it is what fails. */
async function orFailure<Result>(peer: string, proxy: string | null, outcome: Promise<Result>): Promise<Result> {
  try {
    return await outcome;
  } catch (error) {
    throw error instanceof TransportFailure ? error : connectFailure(error, peer, proxy);
  }
}
