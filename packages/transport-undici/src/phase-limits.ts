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
    const milliseconds = this.#timeouts[phase];
    if (milliseconds === undefined) this.#current?.stop();
    else (this.#current ??= new Limit(this)).start(milliseconds);
  }

  leave(): void {
    this.#current?.stop();
  }

  startWriting(): void {
    const milliseconds = this.#timeouts.write;
    if (milliseconds !== undefined) (this.#write ??= new Limit(this)).start(milliseconds);
  }

  stopWriting(): void {
    this.#write?.stop();
  }

  stop(): void {
    this.#current?.stop();
    this.#write?.stop();
    this.#total?.stop();
  }

  onLimit(limit: Limit): void {
    const phase = limit === this.#total ? "total" : limit === this.#write ? "write" : this.#phase;
    this.#exchange.onExpired(phase, this.#timeouts[phase] ?? 0);
  }
}
