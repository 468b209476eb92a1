import { Client as CoreClient, type ClientOptions as CoreClientOptions } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { transportMaker } from "#default-transport";
import type { ConnectionOptions } from "./connection-options.ts";
import { transportsFor } from "./transports.ts";

export interface ClientOptions extends Omit<CoreClientOptions, "transport">, ConnectionOptions {
  /** In place of the default ones. The client closes it; lend it by `shared(transport)`. */
  readonly transport?: Transport;
  /**
   * True by default: the default transports go through the proxies that HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY
   * name, and trust the authorities of SSL_CERT_FILE or SSL_CERT_DIR. A mount of the same pattern takes a proxy's place.
   */
  readonly trustEnv?: boolean | undefined;
}

/**
 * The client of `@trunkline/core` with a transport for the runtime it is in: the native engine in Node, Bun and Deno, with
 * undici or the platform's fetch for what that cannot do; the platform's fetch elsewhere.
 *
 * ```ts no-run
 * import { Client } from "trunkline";
 *
 * await using client = new Client({ baseUrl: "https://api.example.org/v1", http2: true });
 * const users = await client.get("/users", { params: { page: 2 } });
 * console.log(users.raiseForStatus().json());
 * ```
 */
export class Client extends CoreClient {
  /** Whether the environment may name proxies and authorities. It was read when the client was made. */
  readonly trustEnv: boolean;

  constructor(options: ClientOptions = {}) {
    super({ ...options, ...transportsFor<Transport>(options, transportMaker) });
    this.trustEnv = options.trustEnv ?? true;
  }
}
