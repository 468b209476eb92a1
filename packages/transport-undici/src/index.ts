import type { Transport } from "@trunkline/transport";
import { settingsFrom, type UndiciOptions } from "./options.ts";
import { UndiciTransport } from "./undici-transport.ts";

export type { ProxyOptions } from "@trunkline/transport/proxy";
export type { ClientCertificate, PoolLimits, SocketOptions, UndiciOptions } from "./options.ts";

/**
 * A transport over undici for Node: HTTP/1.1 with keep-alive, HTTP/2 where asked for, TLS, HTTP and SOCKS proxies.
 * Whoever makes it closes it; a client it is mounted in does so. Throws a `TypeError` for options it cannot honour.
 *
 * ```ts
 * await using transport = undici({ http2: true, limits: { maxConnections: 10 } });
 * ```
 */
export function undici(options: UndiciOptions = {}): Transport {
  if ("bun" in process.versions) {
    throw new TypeError(
      "undici: Bun replaces the undici package with a stub that cannot dispatch. Use @trunkline/transport-fetch on Bun.",
    );
  }
  return new UndiciTransport(settingsFrom(options));
}
