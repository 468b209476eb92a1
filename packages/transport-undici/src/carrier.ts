import type { TransportFailure, TransportRequest } from "@trunkline/transport";
import type { HeldLimits } from "./continue-gate.ts";
import type { Exchange } from "./exchange.ts";
import type { Ride } from "./ride.ts";

/** Where an exchange waits before a connection carries it. */
export interface Waitplace {
  readonly peer: string;
  /** A connection may turn out to speak HTTP/2. */
  readonly mayBeHttp2: boolean;
  /** Takes an exchange that a lost connection had not begun. */
  place(exchange: Exchange): void;
  /** The exchange will not want a connection any more. */
  withdraw(exchange: Exchange, failure: TransportFailure): void;
}

/** What carries an exchange. */
export interface Carrier {
  readonly protocol: "1.1" | "2";
  /** Of the answer that has come. */
  readonly httpVersion: "1.0" | "1.1" | "2";
  /** The engine is about to write the request. */
  onRequestStart(ride: Ride, request: TransportRequest, limits: HeldLimits | null): void;
  /** The peer said that it looked at nothing of what the engine gives back. */
  readonly isGoingAway: boolean;
  /** The reset that broke the connection. */
  readonly reset: Error | null;
  /** `isClean`: the answer came to its end, so the connection may carry another. */
  onExchangeOver(isClean: boolean): void;
  /** The engine could not write the head of a request. */
  onUnsent(): void;
  /** The peer has kept an exchange waiting for that long; whether it is still there is found out. */
  doubt(milliseconds: number): void;
}
