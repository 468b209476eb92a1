import type { Proxy } from "@trunkline/core";
import type { Decompression, SyncTransport, Transport } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";
import type { Environment } from "./environment/environment.ts";
import { transportName } from "./environment/transport-name.ts";
import { fetchMaker } from "./fetch-maker.ts";

/** Makes transports that connect alike, each through a proxy of its own or, for `null`, straight. */
export type TransportMaker = (proxy: Proxy | null) => Transport;
export type SyncTransportMaker = (proxy: Proxy | null) => SyncTransport;

/** The platform's fetch: in browsers, in Workers, and wherever else nothing better is known. */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  transportName(["fetch"], environment);
  return fetchMaker(options);
}

/** Nothing blocks there. */
export const syncTransportMaker: ((options: ConnectionOptions, environment: Environment) => SyncTransportMaker) | null =
  null;

/** What undoes Content-Encoding beside the default transports; `undefined` leaves it to core. */
export function decompressionFor(_environment: Environment): Decompression | undefined {
  return undefined;
}
