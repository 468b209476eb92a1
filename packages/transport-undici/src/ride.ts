import type { Carrier } from "./carrier.ts";
import type { EngineController } from "./engine.ts";
import { connectionEnded, isGoAway, isUntouched } from "./failures.ts";
import { endsWithConnection } from "./framing.ts";
import { isRefusal, type RequestStream, resetBeforeEnd, type StreamUser } from "./request-stream.ts";
import { decodedHeaders, type EngineHeaders } from "./response-head.ts";

/** The exchange that rides. */
export interface Rider {
  onBodySent(): void;
  onRideBroken(ride: Ride, error: Error): void;
}

/** One carrying of an exchange by a connection. There is another where the peer has not seen anything of it. */
export class Ride implements StreamUser {
  readonly carrier: Carrier;
  readonly connection: "new" | "reused";
  /** Something of the request may have reached the peer. */
  hasSent = false;
  readonly #rider: Rider;
  #controller: EngineController | null = null;
  #stream: RequestStream | null = null;

  constructor(rider: Rider, carrier: Carrier, connection: "new" | "reused") {
    this.#rider = rider;
    this.carrier = carrier;
    this.connection = connection;
  }

  onRequestStart(controller: EngineController): void {
    this.#controller = controller;
  }

  onStream(stream: RequestStream): void {
    this.#stream = stream;
    this.#rider.onBodySent();
  }

  onStreamError(error: Error): void {
    this.#rider.onRideBroken(this, error);
  }

  onUnsent(): void {
    this.hasSent = false;
    this.carrier.onUnsent();
    this.#rider.onRideBroken(this, connectionEnded());
  }

  get httpVersion(): "1.0" | "1.1" | "2" {
    return this.carrier.httpVersion;
  }

  /** The engine has begun to write the request. */
  get hasBegun(): boolean {
    return this.carrier.protocol === "2" ? this.#stream !== null : this.#controller !== null;
  }

  /** What broke an answer off that the engine holds for whole. */
  cutShortBy({ rawHeaders }: EngineController): Error | null {
    const { reset } = this.carrier;
    if (reset !== null && endsWithConnection(decodedHeaders(rawHeaders as EngineHeaders))) return reset;
    return this.#stream?.isWhole === false ? resetBeforeEnd() : null;
  }

  /** No answer has come, and the peer knows nothing of the request. */
  isUnseen(error: Error): boolean {
    if (this.#isBrokenBefore) return true;
    if (isUntouched(error)) return !this.hasSent || this.carrier.isGoingAway;
    return isRefusal(error) || isGoAway(error);
  }

  /** Whether another connection is to carry it; a peer that refuses the request itself has its reasons. */
  isReturned(error: Error): boolean {
    return this.carrier.isGoingAway || isUntouched(error) || this.#isBrokenBefore;
  }

  /** The connection was reset before the engine began. */
  get #isBrokenBefore(): boolean {
    return this.carrier.reset !== null && !this.hasBegun && !this.hasSent;
  }

  pause(): void {
    this.#controller?.pause();
  }

  resume(): void {
    this.#controller?.resume();
  }

  cut(reason: Error): void {
    this.#controller?.abort(reason);
  }

  /** The answer has come to its end. */
  finish(): void {
    this.#stream?.finish();
  }
}
