import type { TimeoutLimits } from "@trunkline/transport";
import { inspectAs } from "./inspect.ts";

export type TimeoutPhase = keyof TimeoutLimits;

/**
 * Milliseconds: one number for every phase (but not `total`), `null` for no limit at all, or a limit by phase,
 * where an absent phase keeps the client's value and `null` lifts it.
 */
export type TimeoutInput = number | null | Timeout | { readonly [Phase in TimeoutPhase]?: number | null };

/** Each phase's limit when nothing is said; `total` has none. */
export const defaultTimeout = 5_000;

const phases = ["connect", "read", "write", "pool"] as const;

/**
 * How long each phase of a request may take, in milliseconds.
 *
 * Built alone it must say all four of connect, read, write and pool, or be one number or `null`; given to a client or
 * a call as plain options, what is absent keeps the client's value.
 */
export class Timeout {
  static {
    inspectAs(this, (timeout) => timeout.toString());
  }

  /** What crosses to the transport: only the phases that have a limit. */
  readonly limits: TimeoutLimits;

  constructor(input: TimeoutInput, base?: Timeout) {
    this.limits = limitsFrom(input, base?.limits);
  }

  get connect(): number | null {
    return this.limits.connect ?? null;
  }

  get read(): number | null {
    return this.limits.read ?? null;
  }

  get write(): number | null {
    return this.limits.write ?? null;
  }

  get pool(): number | null {
    return this.limits.pool ?? null;
  }

  get total(): number | null {
    return this.limits.total ?? null;
  }

  equals(other: Timeout): boolean {
    return String(this) === String(other);
  }

  /** As it could be written in code. */
  toString(): string {
    const { connect, read, write, pool, total } = this;
    if (total === null && new Set([connect, read, write, pool]).size === 1) return `Timeout(${connect})`;
    const shown = `connect: ${connect}, read: ${read}, write: ${write}, pool: ${pool}`;
    return `Timeout({ ${shown}${total === null ? "" : `, total: ${total}`} })`;
  }

  toJSON(): Readonly<Record<TimeoutPhase, number | null>> {
    const { connect, read, write, pool, total } = this;
    return { connect, read, write, pool, total };
  }
}

function limitsFrom(input: TimeoutInput, base: TimeoutLimits | undefined): TimeoutLimits {
  if (input instanceof Timeout) return input.limits;
  if (input === null) return {};
  if (typeof input === "number") {
    const limit = checked("timeout", input);
    return { connect: limit, read: limit, write: limit, pool: limit };
  }
  const missing = phases.filter((phase) => input[phase] === undefined);
  if (base === undefined && missing.length > 0)
    throw new TypeError(
      `A Timeout built alone says all of connect, read, write and pool, or one number; ${missing.join(", ")} is missing.`,
    );
  const limits: { -readonly [Phase in TimeoutPhase]?: number } = { ...base };
  for (const [phase, value] of Object.entries(input)) {
    if (!isPhase(phase))
      throw new TypeError(
        `A timeout has the phases connect, read, write, pool and total, not ${JSON.stringify(phase)}.`,
      );
    if (value === null) delete limits[phase];
    else if (value !== undefined) limits[phase] = checked(`timeout.${phase}`, value);
  }
  return limits;
}

function isPhase(name: string): name is TimeoutPhase {
  return name === "total" || (phases as readonly string[]).includes(name);
}

function checked(name: string, value: number): number {
  // NaN fails every comparison, so it would be a limit that never fires.
  if (typeof value === "number" && value >= 0) return value;
  throw new TypeError(`${name} is a number of milliseconds from 0, or null for no limit; it is ${String(value)}.`);
}
