import type { TimeoutLimits } from "@trunkline/transport";
import { ValueError } from "./errors.ts";
import type { TimeoutInput } from "./send-options.ts";

/** Seconds as requests has them, in milliseconds for the transport; nothing is limited that nobody limits. */
export function limitsFrom(timeout: TimeoutInput | undefined): TimeoutLimits {
  if (timeout === undefined || timeout === null) return {};
  if (!Array.isArray(timeout)) return limits(timeout as number, timeout as number);
  const [connect, read] = timeout as readonly [number | null, number | null];
  if (timeout.length === 2) return limits(connect, read);
  throw new ValueError(
    `Invalid timeout ${JSON.stringify(timeout)}. Pass a [connect, read] pair, or a single number to set both to the same value.`,
  );
}

function limits(connect: number | null, read: number | null): TimeoutLimits {
  return { ...limit("connect", connect), ...limit("read", read) };
}

function limit(name: "connect" | "read", seconds: number | null): TimeoutLimits {
  if (seconds === null) return {};
  if (typeof seconds !== "number" || Number.isNaN(seconds))
    throw new ValueError(`Timeout value ${name} was ${JSON.stringify(seconds)}, but it must be a number or null.`);
  if (seconds <= 0)
    throw new ValueError(
      `Attempted to set ${name} timeout to ${seconds}, but the timeout cannot be set to a value less than or equal to 0.`,
    );
  return { [name]: seconds * 1000 };
}
