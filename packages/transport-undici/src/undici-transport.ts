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
import { Connector } from "./connector.ts";
import { Exchange } from "./exchange.ts";
import { connectFailure } from "./failures.ts";
import type { Settings } from "./options.ts";
import { type MakeEngine, OriginPool } from "./origin-pool.ts";
import { refuseHost } from "./refusals.ts";

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
  #engine: Promise<MakeEngine> | null = null;
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
      pool = new OriginPool({ origin, peer, sniHostname }, this.#settings, this.#connector, this.#loadEngine, forget);
      this.#pools.set(name, pool);
    }
    return pool;
  }

  // Loading undici is most of what importing this package would cost; where another transport carries all, nobody needs it.
  readonly #loadEngine = (): Promise<MakeEngine> =>
    (this.#engine ??= import("./client-engine.ts").then(
      ({ clientEngine }): MakeEngine =>
        (...open) =>
          clientEngine(this.#settings, ...open),
    ));

  // Whoever visits many origins once must not keep a pool for each.
  #forget(name: string): void {
    this.#pools.delete(name);
    this.#byOrigin.clear();
    this.#lastOrigin = null;
    this.#lastPool = null;
  }
}
