import type { Socket } from "node:net";
import { rawHeader, type RawHeaders, type TransportRequest } from "@trunkline/transport";
import type { HeadWatch } from "./head-watch.ts";
import type { Engine } from "./engine.ts";
import type { Carrier } from "./carrier.ts";
import type { Exchange } from "./exchange.ts";
import { exchangeFailure, isGoAway } from "./failures.ts";
import { refuseUnsendable } from "./refusals.ts";
import { headersForHttp1, headersForHttp2 } from "./request-head.ts";

/** What a connection tells the pool it belongs to. */
export interface ConnectionKeeper {
  /** Host and port, for messages. */
  readonly peer: string;
  /** The Host header of a request that brings none. */
  readonly authority: string;
  /** Comes before the target where a proxy forwards. */
  readonly targetPrefix: string;
  /** Header fields for the proxy that forwards. */
  readonly proxyHeaders: readonly string[];
  onFree(connection: Connection): void;
  /** It carries nothing at this moment, though it may not take the next exchange yet. */
  onIdle(connection: Connection): void;
  onLost(connection: Connection): void;
}

/** One socket under one undici client. */
export class Connection implements Carrier {
  readonly protocol: "1.1" | "2";
  isGoingAway = false;
  /** HTTP/2, and the peer has not said yet how many streams it takes. */
  isSettling: boolean;
  /** In the pool's list of connections that take another exchange. */
  isFree = false;
  /** Exchanges it carries now. */
  running = 0;
  readonly #socket: Socket;
  readonly #engine: Engine;
  readonly #watch: HeadWatch | null;
  readonly #keeper: ConnectionKeeper;
  readonly #keepsAlive: boolean;
  #carried = 0;
  #isLost = false;

  /** Without a watch it speaks HTTP/2. */
  constructor(keeper: ConnectionKeeper, socket: Socket, engine: Engine, watch: HeadWatch | null, keepsAlive: boolean) {
    this.#keeper = keeper;
    this.#socket = socket;
    this.#keepsAlive = keepsAlive;
    this.#engine = engine;
    this.#watch = watch;
    this.protocol = watch === null ? "2" : "1.1";
    this.isSettling = watch === null;
    engine.on("drain", () => {
      this.isSettling = false;
      if (!this.#isLost && watch?.isSpoilt !== true) keeper.onFree(this);
    });
    engine.on("disconnect", (_origin, _targets, error) => this.#lose(isGoAway(error)));
  }

  get httpVersion(): "1.0" | "1.1" | "2" {
    return this.#watch?.version ?? "2";
  }

  onRequestStart(request: TransportRequest): void {
    if (this.#watch === null) return;
    this.#watch.expectAnswer();
    const target = targetOf(request);
    if (!isDispatchable(target)) this.#watch.replaceTarget(placeholder, target);
    else if (asksFirst(request)) this.#watch.holdBody();
  }

  /** `false`: it is full, and will tell when it is not. */
  carry(exchange: Exchange): boolean {
    const { request } = exchange;
    const target = targetOf(request);
    exchange.ride(this, this.#carried === 0 ? "new" : "reused");
    this.running++;
    let headers: RawHeaders;
    try {
      // What undici would refuse, and is not to see, nobody else has looked at.
      if (!isDispatchable(target) || request.method === "CONNECT") refuseUnsendable(request, this.#keeper.peer);
      headers = this.#headers(exchange);
    } catch (error) {
      exchange.fail(exchangeFailure(error, exchange.situation));
      return true;
    }
    this.#carried++;
    const hasRoom = this.#engine.dispatch(
      {
        method: request.method,
        path: this.#path(target),
        headers: headers as string[],
        body: exchange.body as Uint8Array | null,
        upgrade: this.protocol === "2" ? null : (rawHeader(request.headers, "upgrade") ?? null),
        reset: false,
        servername: "one",
      },
      exchange,
    );
    // Refused in the call itself: the engine has not queued it, so nothing will drain.
    return hasRoom || (exchange.isOver && !exchange.hasBegun && !this.#isLost);
  }

  onExchangeOver(isClean: boolean): void {
    this.running--;
    if (this.#isLost) return;
    if (this.#watch?.isSpoilt === true) return this.breakOff();
    // undici would tell a turn of the event loop later, and a second connection would be opened meanwhile. Should this
    // one end instead, it gives the next exchange back.
    if (isClean && this.#keepsAlive && this.protocol === "1.1") this.#keeper.onFree(this);
    else if (this.running === 0) this.#keeper.onIdle(this);
  }

  /** Takes nothing more, and ends once it carries nothing. */
  async end(): Promise<void> {
    if (this.#isLost) return;
    this.#isLost = true;
    await this.#engine.close();
  }

  breakOff(): void {
    this.#socket.destroy();
  }

  /** For a connection that was lost: gives back what it has not begun, and keeps undici from connecting by itself. */
  abandon(): void {
    void this.#engine.destroy();
  }

  #path(target: string): string {
    if (target.startsWith("/")) return this.#keeper.targetPrefix + target;
    return this.#watch === null || isDispatchable(target) ? target : placeholder;
  }

  #headers({ request: { headers, body }, lengthInPieces }: Exchange): RawHeaders {
    const { authority, proxyHeaders } = this.#keeper;
    const framed =
      this.protocol === "2"
        ? headersForHttp2(headers, body, authority)
        : headersForHttp1(headers, body, authority, proxyHeaders);
    if (lengthInPieces === null || rawHeader(framed, "content-length") !== undefined) return framed;
    return [...framed, "content-length", String(lengthInPieces)];
  }

  #lose(isGoingAway: boolean): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.isGoingAway = isGoingAway;
    this.#keeper.onLost(this);
  }
}

// What undici is told in place of a target it would refuse.
const placeholder = "/";

function isDispatchable(target: string): boolean {
  return target.startsWith("/") || target.startsWith("http://") || target.startsWith("https://");
}

/** Whether the body is to wait until it is asked for. */
function asksFirst({ headers, body }: TransportRequest): boolean {
  if (body === null || rawHeader(headers, "expect") === undefined) return false;
  return !(body instanceof Uint8Array) || body.length > 0;
}

function targetOf({ extensions, url }: TransportRequest): string {
  return extensions.target ?? url.target;
}
