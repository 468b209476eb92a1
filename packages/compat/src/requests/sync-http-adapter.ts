import { SyncClient as CoreClient, type Request as CoreRequest, type Response as CoreResponse } from "@trunkline/core";
import type { SyncTransport } from "@trunkline/transport";
import { SyncClient } from "trunkline";
import { adapterFlow, type Carrier } from "./adapter-flow.ts";
import { BaseAdapter } from "./base-adapter.ts";
import { type AdapterOptions, connectionOf, limitsOf, retriesFrom } from "./connection.ts";
import { driveSync } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { Retry } from "./retry.ts";
import type { SendOptions } from "./send-options.ts";
import { SyncResponse } from "./sync-response.ts";

export interface SyncHTTPAdapterOptions extends AdapterOptions {
  /** Carries everything, in place of the native one; how it connects is then its own affair: proxies, verify and cert do not count. */
  readonly transport?: SyncTransport;
}

const plain = { auth: null, followRedirects: false, retry: null, stream: true } as const;

/** The adapter that synchronous sessions mount: a synchronous client of core for each way to connect. */
export class SyncHTTPAdapter extends BaseAdapter implements Disposable {
  readonly maxRetries: Retry;
  readonly #options: SyncHTTPAdapterOptions;
  readonly #clients = new Map<string, CoreClient>();
  #isClosed = false;

  constructor(options: SyncHTTPAdapterOptions = {}) {
    super();
    this.#options = options;
    this.maxRetries = retriesFrom(options.maxRetries);
  }

  override send(request: PreparedRequest, options: SendOptions = {}): SyncResponse {
    if (this.#isClosed) throw new TypeError("The adapter has been closed; make another one to go on.");
    const client = this.#clientFor(request, options);
    const carrier: Carrier = {
      adapter: this,
      isSync: true,
      carry: (record: CoreRequest) => {
        // Cookies are the session's; the client keeps those of every answer too, and nobody would ever ask for them.
        if (client.cookies.size > 0) client.cookies.clear();
        return client.send(record, plain);
      },
      discard: (response: CoreResponse) => void response.readSync(),
      sleep,
      makeResponse: () => new SyncResponse(),
    };
    const sending = { request, timeout: options.timeout, retries: this.maxRetries };
    return driveSync(adapterFlow(sending, carrier)) as SyncResponse;
  }

  /** Ends its connections; what is sent from then on fails. */
  override close(): void {
    this.#isClosed = true;
    for (const client of this.#clients.values()) client.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #clientFor({ url }: PreparedRequest, options: SendOptions): CoreClient {
    const { transport } = this.#options;
    const connection = connectionOf(url, options);
    const key = transport === undefined ? connection.key : "";
    const known = this.#clients.get(key);
    if (known !== undefined) return known;
    const client =
      transport === undefined
        ? new SyncClient({ ...connection.options(), ...limitsOf(this.#options) })
        : new CoreClient({ transport });
    this.#clients.set(key, client);
    return client;
  }
}

/** Blocks the thread; no timer of the program fires meanwhile. */
function sleep(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
