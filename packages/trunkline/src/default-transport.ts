import type { Proxy } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";
import type { Environment } from "./environment/environment.ts";

/** Makes transports that connect alike, each through a proxy of its own or, for `null`, straight. */
export type TransportMaker = (proxy: Proxy | null) => Transport;

/** For runtimes that have no transport here yet. */
export function transportMaker(_options: ConnectionOptions, _environment: Environment): TransportMaker {
  throw new TypeError(
    "trunkline has no default transport for this runtime yet. Pass one: new Client({ transport: … }). In Node it is undici.",
  );
}
