import type { SyncTransport, Transport } from "@trunkline/transport";
import { loadedBinding, reactorFor, thisPlatform } from "./binding.ts";
import { Hosts } from "./engine-host.ts";
import { NativeTransport } from "./native-transport.ts";
import { type NativeOptions, settingsFrom } from "./options.ts";

export type { ProxyOptions } from "@trunkline/transport/proxy";
export type { ClientCertificate } from "./identity.ts";
export type { NativeOptions, PoolLimits, SocketOptions } from "./options.ts";

let hosts: Hosts | null = null;

/**
 * A transport over an engine of its own, for both clients: HTTP/1.1 with keep-alive, TLS, proxies. Whoever makes it closes it; a
 * client it is mounted in does so. Throws a `TypeError` for options it cannot honour, and an `Error` that names what to
 * install where there is no engine for this platform.
 *
 * ```ts
 * await using transport = native({ limits: { maxConnections: 10 } });
 * ```
 */
export function native(options: NativeOptions = {}): Transport & SyncTransport {
  hosts ??= new Hosts(loadedBinding(thisPlatform), reactorFor(thisPlatform));
  return new NativeTransport(settingsFrom(options), hosts);
}
