import type { TimeoutLimits } from "@trunkline/transport";
import { Limit, type LimitOwner } from "./limit.ts";

/** Who is told that a limit has run out. */
export interface LimitedExchange {
  onExpired(phase: keyof TimeoutLimits, milliseconds: number): void;
}

/** The limits of one exchange. One phase runs at a time, but for writing, which an early answer overlaps. */
export class PhaseLimits implements LimitOwner {
  readonly #timeouts: TimeoutLimits;
  readonly #exchange: LimitedExchange;
  readonly #total: Limit | null = null;
  #phase: "pool" | "connect" | "read" = "pool";
  #current: Limit | null = null;
  #write: Limit | null = null;
  /** What has begun while the body waits to be asked for. */
  #begun: { reading: boolean; writing: boolean } | null = null;

  /** The total limit runs from here on. */
  constructor(timeouts: TimeoutLimits, exchange: LimitedExchange) {
    this.#timeouts = timeouts;
    this.#exchange = exchange;
    if (timeouts.total === undefined) return;
    this.#total = new Limit(this);
    this.#total.start(timeouts.total);
  }

  /** Starts the phase, anew where it runs already. The one before it is over. */
  enter(phase: "pool" | "connect" | "read"): void {
    this.#phase = phase;
    // Any other phase is that of another connection, after this one was lost.
    if (phase !== "read") this.#begun = null;
    if (this.#begun !== null) return void (this.#begun.reading = true);
    const milliseconds = this.#timeouts[phase];
    if (milliseconds === undefined) this.#current?.stop();
    else (this.#current ??= new Limit(this)).start(milliseconds);
  }

  leave(): void {
    if (this.#begun !== null) this.#begun.reading = false;
    this.#current?.stop();
  }

  startWriting(): void {
    if (this.#begun !== null) return void (this.#begun.writing = true);
    const milliseconds = this.#timeouts.write;
    if (milliseconds !== undefined) (this.#write ??= new Limit(this)).start(milliseconds);
  }

  stopWriting(): void {
    if (this.#begun !== null) this.#begun.writing = false;
    this.#write?.stop();
  }

  /** The body waits to be asked for: until then the peer is late with nothing, and only the total limit runs. */
  hold(): void {
    this.#begun = { reading: false, writing: false };
  }

  /** The waiting is over; the body goes now, or never. */
  release(isSent: boolean): void {
    const begun = this.#begun;
    this.#begun = null;
    if (begun === null || !isSent) return;
    if (begun.writing) this.startWriting();
    if (begun.reading) this.enter("read");
  }

  stop(): void {
    this.#begun = null;
    this.#current?.stop();
    this.#write?.stop();
    this.#total?.stop();
  }

  onLimit(limit: Limit): void {
    const phase = limit === this.#total ? "total" : limit === this.#write ? "write" : this.#phase;
    this.#exchange.onExpired(phase, this.#timeouts[phase] ?? 0);
  }
}
