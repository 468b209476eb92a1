import type { ClientHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import {
  authorityOf,
  type Capability,
  type PoolStats,
  type Transport,
  TransportFailure,
  type TransportOrigin,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { closedFailure } from "@trunkline/transport/exchange-failures";
import { forwarded, isHttpProxy } from "@trunkline/transport/proxy";
import symbols from "undici/lib/core/symbols.js";
import Client from "undici/lib/dispatcher/client.js";
import { Connector } from "./connector.ts";
import type { Engine } from "./engine.ts";
import { Exchange } from "./exchange.ts";
import { connectFailure, connectionEnded } from "./failures.ts";
import type { Settings } from "./options.ts";
import { OriginPool } from "./origin-pool.ts";
import { refuseHost } from "./refusals.ts";
import type { SessionWatch } from "./session-watch.ts";

const capabilities: ReadonlySet<Capability> = new Set<Capability>([
  "streams-request-body",
  "streams-response-body",
  "upgrades",
  "limits-pool",
  "limits-connect",
  "limits-write",
  "limits-read",
  "limits-total",
]);

// Origins remembered by identity; the pools themselves are found by name.
const rememberedOrigins = 256;

/** One undici client per connection, one pool of connections per origin. */
export class UndiciTransport implements Transport {
  readonly contract = 1;
  readonly name = "undici";
  readonly capabilities: ReadonlySet<Capability> = capabilities;
  readonly #settings: Settings;
  readonly #connector: Connector;
  readonly #pools = new Map<string, OriginPool>();
  readonly #byOrigin = new Map<TransportOrigin, OriginPool>();
  #lastOrigin: TransportOrigin | null = null;
  #lastPool: OriginPool | null = null;
  #isClosed = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#connector = new Connector(settings);
  }

  handleRequest(request: TransportRequest): Promise<TransportResponse> {
    const { proxy } = this.#settings;
    if (!isHttpProxy(proxy) || proxy.login === null || request.url.origin.scheme !== "http")
      return this.#carry(request);
    return forwarded(proxy, request, (each) => this.#carry(each));
  }

  #carry(request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      const pool = this.#poolFor(request);
      new Exchange(request, pool, resolve, reject).begin();
    });
  }

  stats(): Readonly<Record<string, PoolStats>> {
    const stats: Record<string, PoolStats> = {};
    for (const [name, pool] of this.#pools) stats[name] = pool.stats;
    return stats;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #poolFor({ url: { origin }, extensions: { sniHostname } }: TransportRequest): OriginPool {
    if (this.#isClosed) throw closedFailure(authorityOf(origin));
    if (origin === this.#lastOrigin && sniHostname === undefined) return this.#lastPool!;
    const pool = (sniHostname === undefined && this.#byOrigin.get(origin)) || this.#namedPool(origin, sniHostname);
    if (sniHostname === undefined) {
      if (this.#byOrigin.size >= rememberedOrigins) this.#byOrigin.clear();
      this.#byOrigin.set(origin, pool);
      this.#lastOrigin = origin;
      this.#lastPool = pool;
    }
    return pool;
  }

  #namedPool(origin: TransportOrigin, sniHostname: string | undefined): OriginPool {
    const peer = authorityOf(origin);
    if (origin.scheme !== "http" && origin.scheme !== "https") {
      const message = `no transport for ${origin.scheme}: this one speaks http and https; mount one for "${origin.scheme}://"`;
      throw new TransportFailure("unsupported-protocol", message, { peer, sent: "nothing" });
    }
    for (const host of [origin.host, sniHostname ?? "none"]) refuseHost(host, peer);
    if (origin.port > 65_535) {
      throw connectFailure(new Error("no port is greater than 65535"), peer);
    }
    const name = `${origin.scheme}://${peer}${sniHostname === undefined ? "" : ` as ${sniHostname}`}`;
    let pool = this.#pools.get(name);
    if (pool === undefined) {
      const forget = (): void => this.#forget(name);
      pool = new OriginPool({ origin, peer, sniHostname }, this.#settings, this.#connector, this.#makeEngine, forget);
      this.#pools.set(name, pool);
    }
    return pool;
  }

  // Whoever visits many origins once must not keep a pool for each.
  #forget(name: string): void {
    this.#pools.delete(name);
    this.#byOrigin.clear();
    this.#lastOrigin = null;
    this.#lastPool = null;
  }

  readonly #makeEngine = (socket: Socket, isSecure: boolean, watch: SessionWatch | null): Engine => {
    const { keepAliveExpiry, maxKeepAlive, http1, http2 } = this.#settings;
    let isTaken = false;
    const longest = Math.min(Math.max(keepAliveExpiry, 1), 2 ** 31 - 1);
    // Client asks for a URL, but the address is the socket's and the Host header the request's.
    const client = new Client(isSecure ? "https://origin" : "http://origin", {
      pipelining: keepAliveExpiry === 0 || maxKeepAlive === 0 ? 0 : 1,
      keepAliveTimeout: longest,
      keepAliveMaxTimeout: longest,
      keepAliveTimeoutThreshold: 1000,
      headersTimeout: 0,
      bodyTimeout: 0,
      allowH2: http2,
      connect: (_options, callback) => {
        // A client connects once: what comes after is the pool's decision. undici does not expect the call back at once.
        if (isTaken) return queueMicrotask(() => callback(connectionEnded(), null));
        isTaken = true;
        // What undici reads to choose the protocol; TLS has set it, prior knowledge has to.
        if (!isSecure && !http1) Object.assign(socket, { alpnProtocol: "h2" });
        queueMicrotask(() => callback(null, socket));
      },
    });
    if (watch !== null) {
      const attach = (): void => watch.attach(Reflect.get(socket, symbols.kHTTP2Session) as ClientHttp2Session);
      client.once("connect", attach);
    }
    // undici takes every answer to CONNECT for a tunnel, also a 103 and a 407.
    const expectTunnel = (isTunnel: boolean): void => {
      const queue = Reflect.get(client, symbols.kQueue) as { method: string }[];
      const running = queue[Reflect.get(client, symbols.kRunningIdx) as number];
      if (running !== undefined) running.method = isTunnel ? "CONNECT" : "GET";
    };
    return Object.assign(client, { expectTunnel });
  };
}
