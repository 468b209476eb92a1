import type { SyncTransport, Transport } from "@trunkline/transport";
import { native, type NativeOptions } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";
import { describe } from "vitest";

/** What every one of them can be told. */
export type SocketOptions = Omit<NativeOptions, Left>;

export type Left = "http2";

/** A transport that opens sockets of its own. */
export interface SocketTransport {
  readonly name: "undici" | "native";
  readonly make: (options?: SocketOptions) => Transport;
  /** Of those that are synchronous too. */
  readonly makeSync?: (options?: SocketOptions) => SyncTransport;
  /** What it is not asked for, with the reason; it has to refuse it by name. */
  readonly leaves: Readonly<Partial<Record<Left, string>>>;
  /** Why there is none on this machine. */
  readonly absence: string | null;
}

const secondHalf = "second half: the engine speaks HTTP/1.1 alone until then";

export const socketTransports: readonly SocketTransport[] = [
  { name: "undici", make: undici, leaves: {}, absence: null },
  {
    name: "native",
    make: native,
    makeSync: native,
    leaves: { http2: secondHalf },
    absence: absenceOf(native),
  },
];

/** Those that this machine has. tests/over-the-wire/second-half.test.ts shows as skipped what it has not. */
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
