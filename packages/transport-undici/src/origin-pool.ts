import type { Socket } from "node:net";
import { authorityOf, type PoolStats, TransportFailure } from "@trunkline/transport";
import { type HttpProxy, isHttpProxy, proxyFields } from "@trunkline/transport/proxy";
import { Connection, type ConnectionKeeper } from "./connection.ts";
import type { Connector, Route } from "./connector.ts";
import type { Engine } from "./engine.ts";
import type { Waitplace } from "./carrier.ts";
import type { Exchange } from "./exchange.ts";
import { ExchangeQueue } from "./exchange-queue.ts";
import { connectFailure } from "./failures.ts";
import type { Settings } from "./options.ts";
import { HeadWatch } from "./head-watch.ts";
import { refuseUnsendable } from "./refusals.ts";
import { SessionWatch } from "./session-watch.ts";
import { ConnectTimes } from "./timings.ts";

// Rule 1: a connection being opened belongs to one exchange, whose connect limit, abort and failure it is.
// Rule 2: while it may turn out to be HTTP/2, or has, and does not say yet how many streams it takes, nobody else opens one.
// Rule 3: the engine never queues: an exchange is given to a connection that takes it now, or waits here.

/** Makes the engine that drives an open socket. */
export type MakeEngine = (socket: Socket, isSecure: boolean, session: SessionWatch | null) => Engine;

const none: readonly string[] = [];

interface Opening {
  exchange: Exchange;
  readonly times: ConnectTimes;
  /** Several addresses of a host may be tried at once. */
  readonly sockets: Set<Socket>;
  isCancelled: boolean;
}

/** The connections to one origin, and the exchanges that wait for one. */
export class OriginPool implements ConnectionKeeper, Waitplace {
  readonly peer: string;
  readonly authority: string;
  readonly targetPrefix: string;
  readonly #forwardingProxy: HttpProxy | null;
  readonly #route: Route;
  readonly #settings: Settings;
  readonly #connector: Connector;
  readonly #loadEngine: () => Promise<MakeEngine>;
  readonly #onEmpty: () => void;
  readonly #queue = new ExchangeQueue();
  readonly #connections = new Set<Connection>();
  /** Lost to new exchanges, and still carrying others to their end. */
  readonly #leaving = new Set<Connection>();
  readonly #openings = new Set<Opening>();
  /** The one used last is used first, so that the others can expire. */
  readonly #free: Connection[] = [];
  #protocol: "unknown" | "1.1" | "2";
  #isClosed = false;

  constructor(
    route: Route,
    settings: Settings,
    connector: Connector,
    loadEngine: () => Promise<MakeEngine>,
    onEmpty: () => void,
  ) {
    const { origin } = route;
    const isSecure = origin.scheme === "https";
    this.#route = route;
    this.#settings = settings;
    this.#connector = connector;
    this.#loadEngine = loadEngine;
    this.#onEmpty = onEmpty;
    this.#protocol = settings.http2 && (isSecure || !settings.http1) ? "unknown" : "1.1";
    this.peer = route.peer;
    this.authority =
      origin.port === (isSecure ? 443 : 80) ? authorityOf(origin).replace(/:\d+$/, "") : authorityOf(origin);
    this.#forwardingProxy = !isSecure && isHttpProxy(settings.proxy) ? settings.proxy : null;
    this.targetPrefix = this.#forwardingProxy === null ? "" : `http://${this.authority}`;
  }

  proxyHeaders(method: string, target: string): readonly string[] {
    return this.#forwardingProxy === null ? none : proxyFields(this.#forwardingProxy, method, target);
  }

  get stats(): PoolStats {
    const idle = this.#free.filter((connection) => connection.running === 0).length;
    return {
      active: this.#connections.size - idle + this.#leaving.size,
      idle,
      waiting: this.#queue.length + this.#openings.size,
      max: this.#settings.maxConnections,
    };
  }

  get isEmpty(): boolean {
    return this.#connections.size + this.#leaving.size + this.#openings.size + this.#queue.length === 0;
  }

  place(exchange: Exchange): void {
    if (this.#free.length > 0 && this.#queue.length === 0) return this.#carry(exchange);
    try {
      refuseUnsendable(exchange.request, this.peer);
    } catch (error) {
      return exchange.fail(error as TransportFailure);
    }
    if (this.#mayOpen) return this.#open(exchange);
    exchange.enter(this.#isUndecided ? "connect" : "pool");
    this.#queue.push(exchange);
  }

  withdraw(exchange: Exchange, { kind }: TransportFailure): void {
    this.#queue.remove(exchange);
    for (const opening of this.#openings) {
      if (opening.exchange !== exchange) continue;
      // What did not come about in that time may never do, and is not for others to wait for.
      const heir = kind === "connect-timeout" ? null : this.#queue.shift();
      if (heir === null) {
        this.#cancel(opening);
        return this.#serve();
      }
      opening.exchange = heir;
      heir.onOpening();
    }
  }

  onFree(connection: Connection): void {
    if (!connection.isFree) {
      connection.isFree = true;
      this.#free.push(connection);
    }
    this.#serve();
    const isSpare = this.#isClosed || this.#free.length > this.#settings.maxKeepAlive;
    if (isSpare && connection.isFree && connection.running === 0) void this.#end(connection);
  }

  onLost(connection: Connection): void {
    this.#letGo(connection);
    this.#serve();
    this.#reportEmpty();
  }

  onUseless(connection: Connection): void {
    void this.#end(connection);
  }

  onDoubt(connection: Connection): void {
    const at = this.#free.indexOf(connection);
    if (at >= 0) this.#free.splice(at, 1);
    connection.isFree = false;
  }

  onIdle(connection: Connection): void {
    if (this.#leaving.delete(connection)) return this.#reportEmpty();
    if (this.#isClosed && this.#queue.length === 0) void this.#end(connection);
  }

  /** Idle connections end now; the others when they have carried what they carry and what waits. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const idle = [...this.#connections].filter((connection) => connection.running === 0);
    await Promise.all(idle.map((connection) => this.#end(connection)));
  }

  get mayBeHttp2(): boolean {
    return this.#protocol !== "1.1";
  }

  get #isUndecided(): boolean {
    if (this.#protocol === "1.1") return false;
    if (this.#openings.size > 0) return true;
    for (const connection of this.#connections) if (connection.isSettling) return true;
    return false;
  }

  get #mayOpen(): boolean {
    return this.#connections.size + this.#openings.size < this.#settings.maxConnections && !this.#isUndecided;
  }

  #carry(exchange: Exchange): void {
    const connection = this.#free.at(-1)!;
    if (connection.isOver) {
      this.#letGo(connection);
      return this.place(exchange);
    }
    // Marked before the call, because an exchange that ends within it frees the connection anew.
    connection.isFree = false;
    this.#free.pop();
    if (connection.carry(exchange) && !connection.isFree && this.#connections.has(connection)) {
      connection.isFree = true;
      this.#free.push(connection);
    }
  }

  #serve(): void {
    while (this.#queue.first !== null) {
      if (this.#free.length > 0) this.#carry(this.#queue.shift()!);
      else if (this.#mayOpen) this.#open(this.#queue.shift()!);
      else return;
    }
  }

  #open(exchange: Exchange): void {
    const opening: Opening = { exchange, times: new ConnectTimes(), sockets: new Set(), isCancelled: false };
    this.#openings.add(opening);
    exchange.onOpening();
    this.#connect(opening).catch((failure: unknown) => this.#notOpened(opening, failure));
  }

  // The engine comes first: a socket that is open must not wait for it.
  async #connect(opening: Opening): Promise<void> {
    const makeEngine = await this.#loadEngine();
    const socket = await this.#connector.open(this.#route, (each) => this.#hold(opening, each));
    this.#opened(opening, socket, makeEngine);
  }

  #hold(opening: Opening, socket: Socket): void {
    opening.sockets.add(socket);
    opening.times.watch(socket);
    if (opening.isCancelled) socket.destroy();
  }

  #opened(opening: Opening, socket: Socket, makeEngine: MakeEngine): void {
    if (opening.isCancelled) return void socket.destroy();
    const isSecure = this.#route.origin.scheme === "https";
    const speaksHttp2 = isSecure ? "alpnProtocol" in socket && socket.alpnProtocol === "h2" : this.#protocol !== "1.1";
    if (!speaksHttp2 && !this.#settings.http1) {
      socket.destroy();
      const refusal = new Error("it does not speak HTTP/2, and http1 is false");
      return this.#notOpened(opening, connectFailure(refusal, this.peer));
    }
    this.#openings.delete(opening);
    this.#protocol = speaksHttp2 ? "2" : "1.1";
    const { keepAliveExpiry, maxKeepAlive } = this.#settings;
    const keepsAlive = keepAliveExpiry > 0 && maxKeepAlive > 0;
    const watch = speaksHttp2 ? new SessionWatch() : new HeadWatch(socket);
    const engine = makeEngine(socket, isSecure, watch instanceof SessionWatch ? watch : null);
    const connection = new Connection(this, socket, engine, watch, keepsAlive);
    this.#connections.add(connection);
    this.#free.push(connection);
    connection.isFree = true;
    opening.exchange.onOpened(opening.times);
    this.#carry(opening.exchange);
    this.#serve();
    if (this.#isUndecided) return;
    for (let waiting = this.#queue.first; waiting !== null; waiting = waiting.next) waiting.enter("pool");
  }

  #notOpened(opening: Opening, failure: unknown): void {
    if (opening.isCancelled) return;
    this.#openings.delete(opening);
    opening.exchange.fail(failure instanceof TransportFailure ? failure : connectFailure(failure, this.peer));
    this.#serve();
    this.#reportEmpty();
  }

  #cancel(opening: Opening): void {
    opening.isCancelled = true;
    this.#openings.delete(opening);
    for (const socket of opening.sockets) socket.destroy();
    this.#reportEmpty();
  }

  async #end(connection: Connection): Promise<void> {
    this.#remove(connection);
    if (connection.running > 0) this.#leaving.add(connection);
    await connection.end();
    this.#reportEmpty();
  }

  #letGo(connection: Connection): void {
    this.#remove(connection);
    connection.abandon();
    if (connection.running > 0) this.#leaving.add(connection);
  }

  #remove(connection: Connection): void {
    this.#connections.delete(connection);
    this.onDoubt(connection);
  }

  #reportEmpty(): void {
    if (this.isEmpty) this.#onEmpty();
  }
}
