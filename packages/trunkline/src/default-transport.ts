import type { Transport } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";

/** For runtimes that have no transport here yet. */
export function defaultTransport(_options: ConnectionOptions): Transport {
  throw new TypeError(
    "trunkline has no default transport for this runtime yet. Pass one: new Client({ transport: … }). In Node it is undici.",
  );
}
