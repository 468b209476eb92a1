import { HTTPError, InvalidURL, StreamError } from "@trunkline/core";

/** What fetch calls a network error: the reason is its cause. */
export function networkError(reason: string): TypeError {
  return new TypeError("fetch failed", { cause: new Error(reason) });
}

/** A `TypeError`, as fetch has for all that goes wrong; mistakes and reasons for an abort are what they are. */
export function asNetworkError(error: unknown, message = "fetch failed"): unknown {
  const isOurs = error instanceof HTTPError || error instanceof StreamError || error instanceof InvalidURL;
  return isOurs ? new TypeError(message, { cause: error }) : error;
}
