import type { SyncTransport, Transport } from "@trunkline/transport";
import type { TransportName } from "./run-settings.ts";

interface TransportOptions {
  readonly limits?: { readonly maxConnections: number; readonly keepAliveExpiry: number };
}

type AnyTransport = Transport | (Transport & SyncTransport);

// Each loaded only where it is asked for: the process of one run holds nothing of the other.
const makers: Readonly<Record<TransportName, (options: TransportOptions) => Promise<AnyTransport>>> = {
  undici: async (options) => (await import("@trunkline/transport-undici")).undici(options),
  native: async (options) => (await import("@trunkline/transport-native")).native(options),
};

export function makeTransport(name: TransportName, options: TransportOptions = {}): Promise<AnyTransport> {
  return makers[name](options);
}

/** Why a transport cannot be had here: its engine is not built for this machine. */
export async function absenceOf(name: TransportName): Promise<string | null> {
  try {
    await (await makeTransport(name)).close();
    return null;
  } catch (error) {
    return String(error);
  }
}
