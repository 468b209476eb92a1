import { inspectAs } from "./inspect.ts";

export interface LimitsOptions {
  /** Connections open at once; `null`, the default, for as many as are asked for. */
  readonly maxConnections?: number | null | undefined;
  /** Idle connections kept for later; `null`, the default, for all of them. */
  readonly maxKeepAlive?: number | null | undefined;
  /** Milliseconds an idle connection is kept, 5000 by default; `null` for ever. */
  readonly keepAliveExpiry?: number | null | undefined;
}

/** How many connections a transport may hold, and for how long. */
export class Limits {
  static {
    inspectAs(this, (limits) => limits.toString());
  }

  readonly maxConnections: number | null;
  readonly maxKeepAlive: number | null;
  readonly keepAliveExpiry: number | null;

  constructor({ maxConnections = null, maxKeepAlive = null, keepAliveExpiry = 5_000 }: LimitsOptions = {}) {
    this.maxConnections = checked("maxConnections", maxConnections, 1);
    this.maxKeepAlive = checked("maxKeepAlive", maxKeepAlive, 0);
    this.keepAliveExpiry = checked("keepAliveExpiry", keepAliveExpiry, 0);
  }

  equals(other: Limits): boolean {
    return String(this) === String(other);
  }

  /** As it could be written in code. */
  toString(): string {
    const { maxConnections, maxKeepAlive, keepAliveExpiry } = this;
    return `Limits({ maxConnections: ${maxConnections}, maxKeepAlive: ${maxKeepAlive}, keepAliveExpiry: ${keepAliveExpiry} })`;
  }
}

function checked(name: string, value: number | null, least: number): number | null {
  if (value === null || (typeof value === "number" && value >= least)) return value;
  throw new TypeError(`limits.${name} is a number from ${least} up, or null for no limit; it is ${String(value)}.`);
}
