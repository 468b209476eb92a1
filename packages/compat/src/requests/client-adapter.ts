import type { ConnectionOptions } from "trunkline";
import { BaseAdapter } from "./base-adapter.ts";
import { type AdapterOptions, connectionOf, limitsOf, retriesFrom } from "./connection.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { Retry } from "./retry.ts";
import type { SendOptions } from "./send-options.ts";

export interface CarriedOptions<AnyTransport> extends AdapterOptions {
  /** Carries everything, in place of the default one; how it connects is then its own affair: proxies, verify and cert do not count. */
  readonly transport?: AnyTransport;
}

/** How the clients of an adapter send: what requests decides is not decided twice. */
export const plainSending = {
  auth: null,
  followRedirects: false,
  keepCookies: false,
  retry: null,
  stream: true,
} as const;

/** What both adapters are: a client of core for each way to connect, made when it is needed. */
export abstract class ClientAdapter<AnyClient, AnyTransport> extends BaseAdapter {
  readonly maxRetries: Retry;
  readonly #options: CarriedOptions<AnyTransport>;
  readonly #clients = new Map<string, AnyClient>();
  #isClosed = false;

  constructor(options: CarriedOptions<AnyTransport> = {}) {
    super();
    this.#options = options;
    this.maxRetries = retriesFrom(options.maxRetries);
  }

  /** A client with the default transport. */
  protected abstract connected(options: ConnectionOptions): AnyClient;
  /** A client with the transport that the adapter was given. */
  protected abstract carried(transport: AnyTransport): AnyClient;

  protected clientFor({ url }: PreparedRequest, options: SendOptions): AnyClient {
    if (this.#isClosed) throw new TypeError("The adapter has been closed; make another one to go on.");
    const { transport } = this.#options;
    const connection = connectionOf(url, options);
    const key = transport === undefined ? connection.key : "";
    const known = this.#clients.get(key);
    if (known !== undefined) return known;
    const client =
      transport === undefined
        ? this.connected({ ...connection.options(), ...limitsOf(this.#options) })
        : this.carried(transport);
    this.#clients.set(key, client);
    return client;
  }

  /** From now on nothing is sent; the clients are for closing. */
  protected ended(): readonly AnyClient[] {
    this.#isClosed = true;
    return [...this.#clients.values()];
  }
}
