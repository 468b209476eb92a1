import type { Transport } from "@trunkline/transport";
import { __Name__Transport } from "./name-transport.ts";
import { type __Name__Options, settingsFrom } from "./options.ts";

export type { __Name__Options } from "./options.ts";

/**
 * A transport over __name__. Whoever makes it closes it; a client it is mounted in does so.
 *
 * ```ts
 * await using transport = __identifier__();
 * ```
 */
export function __identifier__(options: __Name__Options = {}): Transport {
  return new __Name__Transport(settingsFrom(options));
}
