import type { SyncTransport, Transport } from "@trunkline/transport";
import { native, type NativeOptions } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";
import { describe } from "vitest";

/** A transport that opens sockets of its own. */
export interface SocketTransport {
  readonly name: "undici" | "native";
  readonly make: (options?: NativeOptions) => Transport;
  /** Of those that are synchronous too. */
  readonly makeSync?: (options?: NativeOptions) => SyncTransport;
  /** Why there is none on this machine. */
  readonly absence: string | null;
}

export const socketTransports: readonly SocketTransport[] = [
  { name: "undici", make: undici, absence: null },
  { name: "native", make: native, makeSync: native, absence: absenceOf(native) },
];

/** Those that this machine has. tests/over-the-wire/socket-transports.test.ts shows as skipped what it has not. */
export const presentTransports: readonly SocketTransport[] = socketTransports.filter(({ absence }) => absence === null);

/** Declares the same tests over each of them. */
export function overSockets(declare: (transport: SocketTransport) => void): void {
  for (const transport of presentTransports)
    describe(`over ${transport.name}`, () => {
      declare(transport);
    });
}

/** Where there is no compiler no engine was built, and `npm test` says so. */
function absenceOf(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    return String(error);
  }
}
