import type { APIPromise } from "../client/api-promise.ts";
import { pause } from "../client/attempts.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { APIConnectionTimeoutError } from "../errors/errors.ts";
import { withHeaders } from "./added-headers.ts";

export interface PollOptions extends RequestOptions {
  /** Milliseconds between two requests. What the server asks for by default, else 5 seconds. */
  readonly pollIntervalMs?: number | undefined;
  /** Milliseconds after which no further request is made, and an `APIConnectionTimeoutError` says so. None by default. */
  readonly maxWaitMs?: number | undefined;
}

/** What tells the time, and waits. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Rejects with an `APIUserAbortError` where the signal aborts before. */
  sleep(milliseconds: number, signal: AbortSignal | null): Promise<void>;
}

interface Polled {
  readonly status: string;
}

const usualInterval = 5000;

/** Asks again and again until the status is one of `ends`. */
export async function poll<Type extends Polled>(
  retrieve: (options: RequestOptions) => APIPromise<Type>,
  ends: readonly Type["status"][],
  { pollIntervalMs, maxWaitMs = Infinity, ...options }: PollOptions = {},
  clock: Clock = systemClock,
): Promise<Type> {
  const custom = pollIntervalMs === undefined ? {} : { "X-Stainless-Custom-Poll-Interval": String(pollIntervalMs) };
  const asked = withHeaders(options, { "X-Stainless-Poll-Helper": "true", ...custom });
  const start = clock.now();
  for (;;) {
    const { data, response } = await retrieve(asked).withResponse();
    if (ends.includes(data.status)) return data;
    const wished = Number.parseInt(response.headers.get("openai-poll-after-ms") ?? "", 10);
    const interval = pollIntervalMs ?? (Number.isNaN(wished) ? usualInterval : wished);
    if (clock.now() + interval - start > maxWaitMs) throw tooLong(data.status, maxWaitMs);
    await clock.sleep(interval, options.signal ?? null);
  }
}

export function tooLong(status: string, milliseconds: number): APIConnectionTimeoutError {
  const message = `Giving up after ${milliseconds} ms: the status is still "${status}".`;
  return new APIConnectionTimeoutError({ message });
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: pause,
};
