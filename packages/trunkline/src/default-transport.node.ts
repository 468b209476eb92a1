import { undici } from "@trunkline/transport-undici";
import type { Transport } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";

/** undici's pool, which a client of its own closes with itself. */
export function defaultTransport(options: ConnectionOptions): Transport {
  return undici(options);
}
