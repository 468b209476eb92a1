import type { Transport } from "@trunkline/transport";
import { FetchTransport } from "./fetch-transport.ts";
import { type FetchOptions, settingsFrom } from "./options.ts";

export type { FetchInit, FetchOptions } from "./options.ts";

/**
 * A transport over the platform's `fetch`, or over one that you pass. Whoever makes it closes it; a client it is mounted
 * in does so. Throws a `TypeError` for options it cannot honour, and where there is no `fetch`.
 *
 * ```ts
 * await using transport = fetchTransport({ init: { credentials: "include" } });
 * ```
 */
export function fetchTransport(options: FetchOptions = {}): Transport {
  return new FetchTransport(settingsFrom(options));
}
