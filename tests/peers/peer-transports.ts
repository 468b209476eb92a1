import { Client, SyncClient } from "@trunkline/core";
import type { SyncTransport, Transport } from "@trunkline/transport";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { socketTransports } from "../socket-transports.ts";

/** One of the clients over one of the transports that are here. */
export interface PeerTransport {
  readonly name: string;
  readonly isSync: boolean;
  readonly make: (options: UndiciOptions) => Transport | SyncTransport;
}

export const peerTransports: readonly PeerTransport[] = socketTransports
  .filter(({ absence }) => absence === null)
  .flatMap(({ name, make, makeSync }) => [
    { name, isSync: false, make },
    ...(makeSync === undefined ? [] : [{ name: `${name}, synchronously`, isSync: true, make: makeSync }]),
  ]);

/** A client over a new transport. */
export function clientOver(under: PeerTransport, baseUrl: string, options: UndiciOptions = {}): Client | SyncClient {
  const transport = under.make(options);
  return under.isSync
    ? new SyncClient({ baseUrl, transport: transport as SyncTransport })
    : new Client({ baseUrl, transport: transport as Transport });
}
