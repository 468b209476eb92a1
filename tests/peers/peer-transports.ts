import { Client, SyncClient } from "@trunkline/core";
import type { SyncTransport, Transport } from "@trunkline/transport";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { test } from "vitest";
import { type Left, type SocketTransport, socketTransports } from "../socket-transports.ts";

/** One of the clients over one of the transports that are here. */
export interface PeerTransport extends Pick<SocketTransport, "leaves"> {
  readonly name: string;
  readonly isSync: boolean;
  readonly make: (options: UndiciOptions) => Transport | SyncTransport;
}

export const peerTransports: readonly PeerTransport[] = socketTransports
  .filter(({ absence }) => absence === null)
  .flatMap(({ name, make, makeSync, leaves }) => [
    { name, isSync: false, make, leaves },
    ...(makeSync === undefined ? [] : [{ name: `${name}, synchronously`, isSync: true, make: makeSync, leaves }]),
  ]);

/** Whether a transport is asked for something that needs this. */
export function carries({ leaves }: Pick<SocketTransport, "leaves">, needs: Left | undefined): boolean {
  return needs === undefined || leaves[needs] === undefined;
}

/** Puts into the report what a transport is not asked for, and why. */
export function leave({ leaves }: Pick<SocketTransport, "leaves">, needs: Left | undefined, what: string): void {
  // oxlint-disable-next-line vitest/warn-todo -- it is a transport that is not asked, not a test that is missing
  test.todo(`left out: ${what} (${needs && leaves[needs]})`);
}

/** A client over a new transport. */
export function clientOver(under: PeerTransport, baseUrl: string, options: UndiciOptions = {}): Client | SyncClient {
  const transport = under.make(options);
  return under.isSync
    ? new SyncClient({ baseUrl, transport: transport as SyncTransport })
    : new Client({ baseUrl, transport: transport as Transport });
}
