import { Client as CoreClient, type ClientOptions as CoreClientOptions } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { defaultTransport } from "#default-transport";
import { type ConnectionOptions, connectionOptionsOf } from "./connection-options.ts";

export interface ClientOptions extends Omit<CoreClientOptions, "transport">, ConnectionOptions {
  /** In place of the default one. The client closes it; lend it by `shared(transport)`. */
  readonly transport?: Transport;
}

/**
 * The client of `@trunkline/core` with a transport for the runtime it is in: undici in Node.
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
  constructor(options: ClientOptions = {}) {
    const connection = connectionOptionsOf(options);
    super({ ...options, transport: options.transport ?? defaultTransport(connection) });
  }
}
