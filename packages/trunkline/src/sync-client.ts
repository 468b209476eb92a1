import { SyncClient as CoreSyncClient, type SyncClientOptions as CoreSyncClientOptions } from "@trunkline/core";
import type { SyncTransport } from "@trunkline/transport";
import { syncTransportMaker } from "#default-transport";
import type { ConnectionOptions } from "./connection-options.ts";
import { transportsFor } from "./transports.ts";

export interface SyncClientOptions extends Omit<CoreSyncClientOptions, "transport">, ConnectionOptions {
  /** In place of the default one. The client closes it; lend it by `shared(transport)`. */
  readonly transport?: SyncTransport;
  /**
   * True by default: HTTP_PROXY and kin name proxies, NO_PROXY what they do not carry, and the default transport trusts the
   * authorities of SSL_CERT_FILE or SSL_CERT_DIR.
   */
  readonly trustEnv?: boolean | undefined;
}

/**
 * `Client` without promises: each call blocks its thread until the answer is here. In Node, Bun and Deno it has a transport
 * of its own, the native engine; elsewhere it needs one.
 *
 * ```ts no-run
 * import { SyncClient } from "trunkline";
 *
 * using client = new SyncClient({ baseUrl: "https://api.example.org/v1" });
 * console.log(client.get("/users", { params: { page: 2 } }).raiseForStatus().json());
 * ```
 */
export class SyncClient extends CoreSyncClient {
  /** Whether the environment may name authorities and proxies. It was read when the client was made. */
  readonly trustEnv: boolean;

  constructor(options: SyncClientOptions = {}) {
    super({ ...options, ...transportsFor<SyncTransport>(options, syncTransportMaker) });
    this.trustEnv = options.trustEnv ?? true;
  }
}
