import { Client as CoreClient, type Request as CoreRequest, type Response as CoreResponse } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { Client } from "trunkline";
import { adapterFlow, type Carrier } from "./adapter-flow.ts";
import { BaseAdapter } from "./base-adapter.ts";
import { type AdapterOptions, connectionOf, limitsOf, retriesFrom } from "./connection.ts";
import { drive } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { Response } from "./response.ts";
import type { Retry } from "./retry.ts";
import type { SendOptions } from "./send-options.ts";

export interface HTTPAdapterOptions extends AdapterOptions {
  /** Carries everything, in place of the default one; how it connects is then its own affair: proxies, verify and cert do not count. */
  readonly transport?: Transport;
}

const plain = { auth: null, followRedirects: false, retry: null, stream: true } as const;

/** The adapter that sessions mount: a client of core for each way to connect, made when it is needed. */
export class HTTPAdapter extends BaseAdapter implements AsyncDisposable {
  readonly maxRetries: Retry;
  readonly #options: HTTPAdapterOptions;
  readonly #clients = new Map<string, CoreClient>();
  #isClosed = false;

  constructor(options: HTTPAdapterOptions = {}) {
    super();
    this.#options = options;
    this.maxRetries = retriesFrom(options.maxRetries);
  }

  override async send(request: PreparedRequest, options: SendOptions = {}): Promise<Response> {
    if (this.#isClosed) throw new TypeError("The adapter has been closed; make another one to go on.");
    const client = this.#clientFor(request, options);
    const carrier: Carrier = {
      adapter: this,
      isSync: false,
      carry: (record: CoreRequest) => {
        // Cookies are the session's; the client keeps those of every answer too, and nobody would ever ask for them.
        if (client.cookies.size > 0) client.cookies.clear();
        return client.send(record, plain);
      },
      discard: (response: CoreResponse) => response.read(),
      sleep: (seconds) => slept(seconds),
      makeResponse: () => new Response(),
    };
    const sending = { request, timeout: options.timeout, retries: this.maxRetries };
    return (await drive(adapterFlow(sending, carrier))) as Response;
  }

  /** Ends its connections, the busy ones when they are done; what is sent from then on fails. */
  override async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(Array.from(this.#clients.values(), (client) => client.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #clientFor({ url }: PreparedRequest, options: SendOptions): CoreClient {
    const { transport } = this.#options;
    const connection = connectionOf(url, options);
    const key = transport === undefined ? connection.key : "";
    const known = this.#clients.get(key);
    if (known !== undefined) return known;
    const client =
      transport === undefined
        ? new Client({ ...connection.options(), ...limitsOf(this.#options) })
        : new CoreClient({ transport });
    this.#clients.set(key, client);
    return client;
  }
}

function slept(seconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, seconds * 1000));
}
