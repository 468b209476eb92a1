import type { SyncTransport, Transport } from "@trunkline/transport";
import { native as nativeTransport } from "@trunkline/transport-native";
import { type ClientSettings, Unavailable } from "./bench-client.ts";

/** Throws `Unavailable` where there is no engine for this platform. */
export function native({ authority, connections, busyPoll, http2 }: ClientSettings): Transport & SyncTransport {
  const options = {
    ...(authority === undefined ? {} : { verify: authority }),
    ...(busyPoll === undefined ? {} : { busyPoll }),
    ...(http2 === true ? { http2 } : {}),
    ...(connections === undefined ? {} : { limits: { maxConnections: connections } }),
  };
  try {
    return nativeTransport(options);
  } catch (cause) {
    throw new Unavailable((cause as Error).message, { cause });
  }
}
