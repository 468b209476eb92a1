import { type PoolStats, type RawResponse, stack, type Transport } from "@trunkline/transport";
import { exchange } from "../exchange/exchange.ts";
import { drive } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { AsyncSending } from "./sending/async-sending.ts";
import { BaseClient } from "./base-client.ts";
import { checkTransport } from "./mounts/check-transport.ts";
import type { ClientOptions, RequestCallOptions, SendingOptions } from "./client-options.ts";
import { downloadTask } from "./downloads/download.ts";
import type { Download, DownloadDestination, DownloadOptions } from "./downloads/download-options.ts";
import { downloading, stepByStep } from "./downloads/downloading.ts";
import { type EventsOptions, EventStream } from "./events/events.ts";
import { type Fetch, fetchOver } from "./fetch.ts";
import type { Gathered, GatherOptions } from "./batches/gather.ts";
import { gatherPages, type GatherPagesOptions, type PagedEndpoint, type PageLists } from "./batches/gather-pages.ts";
import {
  gatherRaw,
  type GatherRawOptions,
  type GatherRawRequest,
  type GatherRequest,
  gatherRequests,
} from "./batches/gather-requests.ts";
import { responseOf } from "./pages/page.ts";
import type { PaginateOptions } from "./pages/page-links.ts";
import { PagePlan } from "./pages/page-plan.ts";
import { Paged } from "./pages/paged.ts";
import { mergedStats } from "./mounts/pool-stats.ts";
import { buildRaw, rawExchange, type RawRequestCallOptions, rawSending } from "./raw/raw.ts";
import { RawSending } from "./raw/raw-sending.ts";
import { recordsBy, type RecordsKey } from "./pages/records.ts";
import { either } from "./sending/waiting.ts";
import { withMissingLimits } from "./sending/timeouts.ts";

const none: SendingOptions = {};

/**
 * Sends requests over the transports mounted in it, and closes them when it is closed.
 *
 * ```ts
 * import { Client } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * await using client = new Client({ transport: mock(() => ({ json: { hello: "world" } })) });
 * const response = await client.get("https://example.org/");
 * console.log(response.status, response.json());
 * ```
 */
export class Client
  extends BaseClient<Transport, RequestCallOptions, Promise<Response>, RawRequestCallOptions, Promise<RawResponse>>
  implements AsyncDisposable
{
  readonly #signal: AbortSignal | undefined;
  #fetch: Fetch | undefined;

  constructor(options: ClientOptions) {
    super(options, "codings", (transport) =>
      withMissingLimits(stack(checkTransport(transport), ...(options.layers ?? []))),
    );
    this.#signal = options.signal;
  }

  /** Sends a request and reads the answer's body. A status of 400 or more is an answer too: see `raiseForStatus()`. */
  request(method: string, url: UrlInput, options?: RequestCallOptions): Promise<Response> {
    try {
      return this.send(this.buildRequest(method, url, options), options);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * As `request`, but resolves at the head, the body unread: `await using` the response, or pass a function that is
   * given it, after which it is closed.
   */
  stream(method: string, url: UrlInput, options?: RequestCallOptions): Promise<Response>;
  stream<Result>(method: string, url: UrlInput, use: (response: Response) => Promise<Result>): Promise<Result>;
  stream<Result>(
    method: string,
    url: UrlInput,
    options: RequestCallOptions,
    use: (response: Response) => Promise<Result>,
  ): Promise<Result>;
  async stream<Result>(
    method: string,
    url: UrlInput,
    options?: RequestCallOptions | ((response: Response) => Promise<Result>),
    use?: (response: Response) => Promise<Result>,
  ): Promise<Response | Result> {
    if (typeof options === "function") return this.stream(method, url, {}, options);
    const response = await this.send(this.buildRequest(method, url, options), { ...options, stream: true });
    if (use === undefined) return response;
    // Not `await using`: for Node 22 the compiler would add more code than the whole method has.
    try {
      return await use(response);
    } finally {
      await response.close();
    }
  }

  /** Sends a request that was built before. */
  send(request: Request, options: SendingOptions = none): Promise<Response> {
    // No `async` function of its own: `drive` returns the promise that the caller awaits, and his line is in the stack.
    try {
      const sending = new AsyncSending(this.settings, this.slots, request, this.#begun(options));
      return drive(exchange(request, sending), sending);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  requestRaw(method: string, url: UrlInput, options?: RawRequestCallOptions): Promise<RawResponse> {
    try {
      const request = buildRaw(this.settings, this.slots, method, url, options);
      const sending = new RawSending(this.settings, this.slots, request, this.#begun(rawSending(options)));
      return drive(rawExchange(request, sending), sending);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Sends many requests, `maxConcurrency` at a time, and has their responses in the order of the requests. Those are
   * taken one by one, as they can be sent. The first error aborts the rest and is thrown once all of it has ended.
   */
  gather<Errors extends boolean = false>(
    requests: Iterable<GatherRequest>,
    options: GatherOptions<Errors> = {},
  ): Promise<Gathered<Response, Errors>[]> {
    return gatherRequests(this, requests, options);
  }

  /** As `gather`, by `requestRaw`: status, flat headers and body of each, or what `parse` makes of them. */
  gatherRaw<Result = RawResponse, Errors extends boolean = false>(
    requests: Iterable<GatherRawRequest>,
    options: GatherRawOptions<Result, Errors> = {},
  ): Promise<Gathered<Result, Errors>[]> {
    return gatherRaw(this, requests, options);
  }

  /** The pages of a list whose number of pages is known, or of each of several lists, as by `gather`. */
  gatherPages<Errors extends boolean = false>(
    method: string,
    url: UrlInput,
    options: GatherPagesOptions<Errors>,
  ): Promise<Gathered<Response, Errors>[]>;
  gatherPages<Errors extends boolean = false>(
    method: string,
    lists: readonly (UrlInput | PagedEndpoint)[],
    options: GatherPagesOptions<Errors>,
  ): Promise<Gathered<Response, Errors>[][]>;
  gatherPages(method: string, lists: PageLists, options: GatherPagesOptions): Promise<unknown> {
    return gatherPages(this, method, lists, options);
  }

  /**
   * The pages of a list, each found by the one before. The call is repeated at each page's URL, its body too, unless
   * `next` gives another; to another
   * origin no credentials go, as on redirects. Throws `HTTPStatusError` for what is not 2xx, and
   * `RemoteProtocolError` where the pages lead back to one that was fetched.
   */
  paginate(method: string, url: UrlInput, options: PaginateOptions): Paged<Response> {
    return new Paged(this, new PagePlan(this, this.settings, method, url, options, responseOf));
  }

  /** The records of all pages, one after the other; a page is fetched once those before it are used up. */
  records<Item = unknown>(method: string, url: UrlInput, options: PaginateOptions & RecordsKey): Paged<Item> {
    const plan = new PagePlan(this, this.settings, method, url, options, recordsBy(options));
    return new Paged(this, plan) as Paged<Item>;
  }

  /**
   * Server-sent events as they arrive. A connection that ends or breaks is made anew from the last event's id; see
   * `reconnect`. No read limit ends a quiet stream, unless this call sets one. Throws `EventStreamError` for any other answer.
   */
  events(url: UrlInput, options: EventsOptions = {}): EventStream {
    return new EventStream(this, url, { ...options, signal: this.#signalFor(options) });
  }

  /**
   * A `fetch` that sends through this client, with its settings, mounts and limits; it needs no `this`. Redirects are
   * followed, unless it is told otherwise. Rejects with a `TypeError` whose cause is what another call would throw.
   */
  get fetch(): Fetch {
    return (this.#fetch ??= fetchOver(this));
  }

  /**
   * Writes an answer's body to a file or a stream, however large it is. A file appears when it is whole; until then it is
   * `<path>.part`, and the next call continues that. Throws `HTTPStatusError` unless the status is 2xx.
   */
  async download(url: UrlInput, destination: DownloadDestination, options: DownloadOptions = {}): Promise<Download> {
    return drive(downloading(downloadTask(this, this.settings, url, destination, options)), stepByStep);
  }

  /** Connections by origin, as the mounted transports that have any count them at this moment. */
  stats(): Readonly<Record<string, PoolStats>> {
    return mergedStats(this.mounts.transports);
  }

  /** Closes every mounted transport, once each. Idempotent. */
  async close(): Promise<void> {
    if (!this.markClosed()) return;
    // One that cannot be closed does not leave the others open.
    const closings = this.mounts.transports.map(async (transport) => transport.close());
    for (const closing of await Promise.allSettled(closings)) if (closing.status === "rejected") throw closing.reason;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** The options of a sending that may begin, with all that aborts it. */
  #begun(options: SendingOptions): SendingOptions {
    this.refuseClosed();
    const signal = this.#signalFor(options);
    signal?.throwIfAborted();
    return signal === options.signal ? options : { ...options, signal };
  }

  #signalFor({ signal }: SendingOptions): AbortSignal | undefined {
    return signal === undefined ? this.#signal : either(this.#signal, signal);
  }
}
