import type { Socket } from "node:net";
import { rawHeader, type RawHeaders, type TransportRequest } from "@trunkline/transport";
import { HeadWatch } from "./head-watch.ts";
import type { HeldLimits } from "./continue-gate.ts";
import type { Engine, EngineRequest } from "./engine.ts";
import type { Carrier } from "./carrier.ts";
import type { Exchange } from "./exchange.ts";
import { connectionEnded, exchangeFailure, isGoAway } from "./failures.ts";
import { refuseTunnel, refuseUnsendable } from "./refusals.ts";
import { headersForHttp1, headersForHttp2 } from "./request-head.ts";
import type { Ride } from "./ride.ts";
import type { SessionWatch } from "./session-watch.ts";
import { readBeforeWriteErrors } from "./write-errors.ts";

// Bytes of a request that one record of TLS may carry.
const largestRecord = 16 * 1024;

/** What a connection tells the pool it belongs to. */
export interface ConnectionKeeper {
  /** Host and port, for messages. */
  readonly peer: string;
  /** The Host header of a request that brings none. */
  readonly authority: string;
  /** Comes before the target where a proxy forwards. */
  readonly targetPrefix: string;
  /** Header fields for the proxy that forwards a request with this method and target. */
  proxyHeaders(method: string, target: string): readonly string[];
  onFree(connection: Connection): void;
  /** It carries nothing at this moment, though it may not take the next exchange yet. */
  onIdle(connection: Connection): void;
  onLost(connection: Connection): void;
  /** It takes no other exchange, for no reason that is known. */
  onUseless(connection: Connection): void;
  /** It takes no other exchange until it is free again, or lost. */
  onDoubt(connection: Connection): void;
}

// Milliseconds from looking at a socket to writing to it, in which nobody sees what comes.
const unseen = 0.05;

/** One socket under one undici client. */
export class Connection implements Carrier {
  readonly protocol: "1.1" | "2";
  isGoingAway = false;
  reset: Error | null = null;
  /** HTTP/2, and the peer has not said yet how many streams it takes. */
  isSettling: boolean;
  /** In the pool's list of connections that take another exchange. */
  isFree = false;
  /** Exchanges it carries now. */
  running = 0;
  readonly #socket: Socket;
  readonly #engine: Engine;
  readonly #watch: HeadWatch | null;
  readonly #session: SessionWatch | null;
  readonly #keeper: ConnectionKeeper;
  readonly #keepsAlive: boolean;
  #carried = 0;
  #restedSince = 0;
  #isRested = false;
  #hasAnsweredEarly = false;
  #isLost = false;

  constructor(
    keeper: ConnectionKeeper,
    socket: Socket,
    engine: Engine,
    spoken: HeadWatch | SessionWatch,
    keepsAlive: boolean,
  ) {
    const watch = spoken instanceof HeadWatch ? spoken : null;
    this.#keeper = keeper;
    this.#socket = socket;
    this.#keepsAlive = keepsAlive;
    this.#engine = engine;
    this.#watch = watch;
    this.#session = spoken instanceof HeadWatch ? null : spoken;
    this.protocol = watch === null ? "2" : "1.1";
    this.isSettling = watch === null;
    // Before the engine hears of it, which takes what came before a reset for the whole if the connection was to end.
    if (watch !== null) socket.prependListener("error", (error) => this.#onSocketError(error));
    if (watch !== null) readBeforeWriteErrors(socket);
    engine.on("drain", () => {
      this.isSettling = false;
      if (this.#takesMore) keeper.onFree(this);
    });
    engine.on("disconnect", (_origin, _targets, error) => this.#lose(isGoAway(error)));
  }

  get httpVersion(): "1.0" | "1.1" | "2" {
    return this.#watch?.version ?? "2";
  }

  onRequestStart(ride: Ride, request: TransportRequest, limits: HeldLimits | null): void {
    if (this.#watch === null) return this.#session?.expectStream(ride);
    this.#watch.expectAnswer();
    if (request.method === "CONNECT") this.#watch.expectTunnel((isTunnel) => this.#engine.expectTunnel(isTunnel));
    const target = targetOf(request);
    if (!isDispatchable(target)) this.#watch.replaceTarget(placeholder, target);
    else if (asksFirst(request)) this.#watch.holdBody(limits);
  }

  /** It takes nothing more, though the engine does not know yet. */
  get isOver(): boolean {
    return this.#session?.isOver === true;
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
      if (!isDispatchable(target)) refuseUnsendable(request, this.#keeper.peer);
      if (request.method === "CONNECT") refuseTunnel(target, this.protocol, this.#keeper.peer);
      headers = this.#headers(exchange);
    } catch (error) {
      exchange.fail(exchangeFailure(error, exchange.situation));
      return true;
    }
    const asked: EngineRequest = {
      method: request.method,
      path: this.#path(target),
      headers: headers as string[],
      body: exchange.body as Uint8Array | null,
      upgrade: this.protocol === "2" ? null : (rawHeader(request.headers, "upgrade") ?? null),
      reset: false,
      servername: "one",
    };
    if (this.#carried++ === 0 || this.protocol === "2" || performance.now() - this.#restedSince < unseen)
      return this.#dispatch(asked, exchange);
    // What came while nobody asked, or the end, is to be seen first: it must not be taken for the answer. undici looks for
    // it too, but goes on before the sockets have had their turn where it is called from one of their events.
    this.#isRested = true;
    setImmediate(() => this.#dispatchToRested(asked, exchange));
    return false;
  }

  #dispatchToRested(asked: EngineRequest, exchange: Exchange): void {
    this.#isRested = false;
    if (this.#isLost) exchange.onResponseError(null, connectionEnded());
    else if (exchange.isOver || this.#dispatch(asked, exchange)) this.#keeper.onFree(this);
  }

  #dispatch(asked: EngineRequest, exchange: Exchange): boolean {
    const hasRoom = this.#engine.dispatch(asked, exchange);
    // Refused in the call itself: the engine has not queued it, so nothing will drain.
    return hasRoom || (exchange.isOver && !exchange.hasBegun && !this.#isLost);
  }

  onExchangeOver(isClean: boolean): void {
    this.running--;
    this.#restedSince = performance.now();
    if (this.#isLost) return this.#leaveOnceIdle();
    // A server that has answered before it had the whole body may stop listening at any moment. RFC 9112 §9.5.
    this.#hasAnsweredEarly = isClean && this.protocol === "1.1" && this.#socket.writableLength > this.#heldByTls;
    if (this.#isSpoilt) return this.breakOff();
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

  onUnsent(): void {
    if (!this.#isLost) this.#keeper.onUseless(this);
  }

  doubt(milliseconds: number): void {
    if (this.#isLost || this.#session === null || this.#session.isAsking) return;
    // Busy as this process may be, an answer that has come must be seen.
    this.#session.ask(Math.max(milliseconds, 1000), (isThere) => {
      if (this.#isLost) return;
      if (isThere) this.#keeper.onFree(this);
      else this.breakOff();
    });
    this.#keeper.onDoubt(this);
  }

  breakOff(): void {
    this.#socket.destroy();
  }

  /** For a connection that was lost: gives back what it has not begun, and keeps undici from connecting by itself. */
  abandon(): void {
    this.#isLost = true;
    void this.#engine.destroy();
    this.#leaveOnceIdle();
  }

  #leaveOnceIdle(): void {
    if (this.running > 0) return;
    // Node's session may wait for ever for the end of a write before it lets go of the socket.
    if (this.#session !== null) this.breakOff();
    this.#keeper.onIdle(this);
  }

  get #takesMore(): boolean {
    return !this.#isLost && !this.#isSpoilt && !this.#isRested && this.#session?.isAsking !== true;
  }

  // TLS counts a record as unwritten until the loop's next turn, by which time its answer may be here.
  get #heldByTls(): number {
    return "encrypted" in this.#socket ? largestRecord : 0;
  }

  get #isSpoilt(): boolean {
    return this.#hasAnsweredEarly || this.#watch?.isSpoilt === true;
  }

  /** As it stands in the first line. */
  #shownTarget(request: TransportRequest): string {
    const target = targetOf(request);
    return target.startsWith("/") ? this.#keeper.targetPrefix + target : target;
  }

  #path(target: string): string {
    if (target.startsWith("/")) return this.#keeper.targetPrefix + target;
    return this.#watch === null || isDispatchable(target) ? target : placeholder;
  }

  #headers({ request, lengthInPieces }: Exchange): RawHeaders {
    const { headers, body, method } = request;
    const { authority } = this.#keeper;
    const framed =
      this.protocol === "2"
        ? headersForHttp2(headers, body, authority)
        : headersForHttp1(headers, body, authority, this.#keeper.proxyHeaders(method, this.#shownTarget(request)));
    if (lengthInPieces === null || rawHeader(framed, "content-length") !== undefined) return framed;
    return [...framed, "content-length", String(lengthInPieces)];
  }

  #onSocketError(error: NodeJS.ErrnoException): void {
    if (error.code === "ECONNRESET") this.reset ??= error;
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
