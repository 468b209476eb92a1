import {
  authorityOf,
  type Capability,
  type PoolStats,
  type RawResponse,
  type SyncByteStream,
  type SyncRequestBody,
  type SyncTransport,
  type Transport,
  type TransportOrigin,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { closedFailure } from "@trunkline/transport/exchange-failures";
import { forwarded, forwardedSync, type HttpProxy, isHttpProxy } from "@trunkline/transport/proxy";
import { AsyncExchange } from "./async-exchange.ts";
import { Batch, type Outcome, type Send } from "./batch.ts";
import { EngineClient } from "./engine-client.ts";
import type { Hosts } from "./engine-host.ts";
import { NativeRawResponse } from "./native-response.ts";
import type { Settings } from "./options.ts";
import { Origin } from "./origin.ts";
import { refuseOrigin } from "./refusals.ts";
import { SyncExchange } from "./sync-exchange.ts";
import { WholeExchange } from "./whole-exchange.ts";

const capabilities: ReadonlySet<Capability> = new Set<Capability>([
  "streams-request-body",
  "streams-response-body",
  "upgrades",
  "limits-pool",
  "limits-connect",
  "limits-write",
  "limits-read",
  "limits-total",
]);

// Origins remembered by identity, and by name.
const rememberedObjects = 256;
const rememberedNames = 1000;

// A transport that nobody closed and nobody has any more is closed.
const forgotten = new FinalizationRegistry<EngineClient>((client) => client.close());

/** Carries requests over the engines of this thread. */
export class NativeTransport implements Transport, SyncTransport {
  readonly contract = 1;
  readonly name = "native";
  readonly capabilities: ReadonlySet<Capability> = capabilities;
  readonly #hosts: Hosts;
  readonly #client: EngineClient;
  /** A proxy that may want to know, in a way of its own, who asks. */
  readonly #asking: HttpProxy | null;
  readonly #names = new Map<string, Origin>();
  readonly #byObject = new Map<TransportOrigin, Origin>();
  #lastObject: TransportOrigin | null = null;
  #lastOrigin: Origin | null = null;

  constructor(settings: Settings, hosts: Hosts) {
    this.#hosts = hosts;
    this.#client = new EngineClient(settings);
    this.#asking = isHttpProxy(settings.proxy) && settings.proxy.login !== null ? settings.proxy : null;
    forgotten.register(this, this.#client);
  }

  handleRequest(request: TransportRequest): Promise<TransportResponse> {
    const proxy = this.#asking;
    if (proxy === null || request.url.origin.scheme !== "http") return this.#carry(request);
    return forwarded(proxy, request, (each) => this.#carry(each));
  }

  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    const proxy = this.#asking;
    if (proxy === null || request.url.origin.scheme !== "http") return this.#carrySync(request);
    return forwardedSync(proxy, request, (each) => this.#carrySync(each));
  }

  /** As `handleRequest`, the body read. Refuses what would upgrade the connection. */
  sendRaw(request: TransportRequest): Promise<RawResponse> {
    return new Promise((resolve, reject) => {
      const answer = (response: TransportResponse): void =>
        resolve(new NativeRawResponse(response, response.body.readAll!() as Uint8Array));
      this.#sendWhole(request, answer, reject);
    });
  }

  /** Each body is read, and in memory until the last one is. Refuses, in its place, what would upgrade the connection. */
  sendMany(
    requests: readonly TransportRequest[],
    { maxConcurrency }: { readonly maxConcurrency: number },
  ): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => {
      if (!(maxConcurrency >= 1))
        throw new TypeError(`native: maxConcurrency is ${maxConcurrency}; at least 1 request has to be under way.`);
      const send: Send = (request, answer, fail) => {
        const host = this.#hosts.async;
        // The next one is not to be begun while records are looked at.
        this.#sendWhole(
          request,
          (response) => host.callLater(() => answer(response)),
          (thrown) => host.callLater(() => fail(thrown)),
        );
      };
      new Batch(requests, maxConcurrency, send, resolve, reject).start();
    });
  }

  stats(): Readonly<Record<string, PoolStats>> {
    return this.#client.stats();
  }

  async close(): Promise<void> {
    this.#client.close();
  }

  closeSync(): void {
    const { running } = this.#client;
    if (running > 0)
      throw new TypeError(
        `native: closeSync() while ${running} asynchronous request(s) are on their way. Await them, or call close().`,
      );
    this.#client.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }

  #carry(request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      new AsyncExchange(this.#hosts.async, this.#originOf(request), request, resolve, reject).begin();
    });
  }

  #carrySync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    return new SyncExchange(this.#hosts.sync, this.#originOf(request), request).run(request);
  }

  /** Tells an answer when its body is here. Throws a `TransportFailure` where nothing can be sent. */
  #sendWhole(
    request: TransportRequest,
    answer: (response: TransportResponse) => void,
    fail: (thrown: unknown) => void,
  ): void {
    const send = (each: TransportRequest, resolve: typeof answer, reject: typeof fail): void =>
      new WholeExchange(this.#hosts.async, this.#originOf(each), each, resolve, reject).begin();
    const proxy = this.#asking;
    if (proxy === null || request.url.origin.scheme !== "http") return send(request, answer, fail);
    const carry = (each: TransportRequest): Promise<TransportResponse> =>
      new Promise((resolve, reject) => send(each, resolve, reject));
    forwarded(proxy, request, carry).then(answer, fail);
  }

  #originOf({ url: { origin }, extensions: { sniHostname } }: TransportRequest<unknown>): Origin {
    if (this.#client.isClosed) throw closedFailure(authorityOf(origin));
    if (sniHostname !== undefined) return this.#namedOrigin(origin, sniHostname);
    if (origin === this.#lastObject) return this.#lastOrigin!;
    const known = this.#byObject.get(origin) ?? this.#namedOrigin(origin, null);
    if (this.#byObject.size >= rememberedObjects) this.#byObject.clear();
    this.#byObject.set(origin, known);
    this.#lastObject = origin;
    this.#lastOrigin = known;
    return known;
  }

  #namedOrigin(origin: TransportOrigin, serverName: string | null): Origin {
    const peer = authorityOf(origin);
    refuseOrigin(origin, serverName, peer);
    const name = `${origin.scheme}://${peer}${serverName === null ? "" : ` as ${serverName}`}`;
    let known = this.#names.get(name);
    if (known === undefined) {
      if (this.#names.size >= rememberedNames) this.#dropUnused();
      known = new Origin(this.#client, origin, name, serverName);
      this.#names.set(name, known);
    }
    return known;
  }

  // Whoever visits many origins once must not keep each of them.
  #dropUnused(): void {
    for (const [name, origin] of this.#names) {
      if (origin.running > 0) continue;
      this.#names.delete(name);
      origin.drop();
    }
    this.#byObject.clear();
    this.#lastObject = null;
    this.#lastOrigin = null;
  }
}
