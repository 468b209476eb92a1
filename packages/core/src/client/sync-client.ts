import type { RawResponse, SyncTransport } from "@trunkline/transport";
import { exchange } from "../exchange/exchange.ts";
import { driveSync } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { BaseClient } from "./base-client.ts";
import { checkSyncTransport } from "./mounts/check-transport.ts";
import type { CallOptions, SendingOptions, SyncClientOptions } from "./client-options.ts";
import type { Gathered, SyncGatherOptions } from "./batches/gather.ts";
import {
  gatherPagesSync,
  type PagedEndpoint,
  type PageLists,
  type SyncGatherPagesOptions,
} from "./batches/gather-pages.ts";
import {
  gatherRawSync,
  gatherRequestsSync,
  type SyncGatherRawOptions,
  type SyncGatherRawRequest,
  type SyncGatherRequest,
} from "./batches/gather-requests.ts";
import { responseOf } from "./pages/page.ts";
import type { SyncPaginateOptions } from "./pages/page-links.ts";
import { PagePlan } from "./pages/page-plan.ts";
import { SyncPaged } from "./pages/paged.ts";
import { buildRaw, type RawCallOptions, rawExchange, rawSending } from "./raw/raw.ts";
import { recordsBy, type RecordsKey } from "./pages/records.ts";
import { syncDownloadTask } from "./downloads/download.ts";
import type { Download, SyncDownloadDestination, SyncDownloadOptions } from "./downloads/download-options.ts";
import { downloading, stepByStep } from "./downloads/downloading.ts";
import { SyncSending } from "./sending/sync-sending.ts";
import { withMissingSyncLimits } from "./sending/sync-timeouts.ts";

const asynchronousOnly = ["layers", "signal"] as const;
const asynchronousMethods = ["events", "fetch"] as const;

/**
 * `Client` without promises: each call blocks until the answer is here. It takes synchronous transports only.
 *
 * ```ts
 * import { SyncClient } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * using client = new SyncClient({ transport: mock(() => ({ text: "hello" })) });
 * console.log(client.get("https://example.org/").text());
 * ```
 */
export class SyncClient
  extends BaseClient<SyncTransport, CallOptions, Response, RawCallOptions, RawResponse>
  implements Disposable
{
  static {
    for (const name of asynchronousMethods) {
      const value = (): never => {
        throw new TypeError(`A SyncClient has no ${name}(); the asynchronous Client does.`);
      };
      Object.defineProperty(this.prototype, name, { value });
    }
  }

  constructor(options: SyncClientOptions) {
    for (const name of asynchronousOnly)
      if (name in (options ?? {})) throw new TypeError(`A SyncClient has no "${name}"; the asynchronous Client does.`);
    super(options, "syncCodings", (transport) => withMissingSyncLimits(checkSyncTransport(transport)));
  }

  /** Sends a request and reads the answer's body. A status of 400 or more is an answer too: see `raiseForStatus()`. */
  request(method: string, url: UrlInput, options?: CallOptions): Response {
    return this.send(this.buildRequest(method, url, options), options);
  }

  /**
   * As `request`, but the body stays unread: `using` the response, or pass a function that is given it, after which it
   * is closed.
   */
  stream(method: string, url: UrlInput, options?: CallOptions): Response;
  stream<Result>(method: string, url: UrlInput, use: (response: Response) => Result): Result;
  stream<Result>(method: string, url: UrlInput, options: CallOptions, use: (response: Response) => Result): Result;
  stream<Result>(
    method: string,
    url: UrlInput,
    options?: CallOptions | ((response: Response) => Result),
    use?: (response: Response) => Result,
  ): Response | Result {
    if (typeof options === "function") return this.stream(method, url, {}, options);
    const response = this.send(this.buildRequest(method, url, options), { ...options, stream: true });
    if (use === undefined) return response;
    try {
      return use(response);
    } finally {
      response.closeSync();
    }
  }

  /** Sends a request that was built before. */
  send(request: Request, options: Omit<SendingOptions, "signal"> = {}): Response {
    this.refuseClosed();
    const sending = new SyncSending(this.settings, this.slots, request, options);
    return driveSync(exchange(request, sending), sending);
  }

  requestRaw(method: string, url: UrlInput, options?: RawCallOptions): RawResponse {
    this.refuseClosed();
    const request = buildRaw(this.settings, this.slots, method, url, options);
    const sending = new SyncSending(this.settings, this.slots, request, rawSending());
    return driveSync(rawExchange(request, sending), sending);
  }

  /** Sends requests one after the other, and has their responses in that order. The first error is thrown. */
  gather<Errors extends boolean = false>(
    requests: Iterable<SyncGatherRequest>,
    options: SyncGatherOptions<Errors> = {},
  ): Gathered<Response, Errors>[] {
    return gatherRequestsSync(this, requests, options);
  }

  /** As `gather`, by `requestRaw`: status, flat headers and body of each, or what `parse` makes of them. */
  gatherRaw<Result = RawResponse, Errors extends boolean = false>(
    requests: Iterable<SyncGatherRawRequest>,
    options: SyncGatherRawOptions<Result, Errors> = {},
  ): Gathered<Result, Errors>[] {
    return gatherRawSync(this, requests, options);
  }

  /** The pages of a list whose number of pages is known, or of each of several lists, as by `gather`. */
  gatherPages<Errors extends boolean = false>(
    method: string,
    url: UrlInput,
    options: SyncGatherPagesOptions<Errors>,
  ): Gathered<Response, Errors>[];
  gatherPages<Errors extends boolean = false>(
    method: string,
    lists: readonly (UrlInput | PagedEndpoint)[],
    options: SyncGatherPagesOptions<Errors>,
  ): Gathered<Response, Errors>[][];
  gatherPages(method: string, lists: PageLists, options: SyncGatherPagesOptions): unknown {
    return gatherPagesSync(this, method, lists, options);
  }

  /** The pages of a list, each found by the one before, with the rules of `Client.paginate`. */
  paginate(method: string, url: UrlInput, options: SyncPaginateOptions): SyncPaged<Response> {
    return new SyncPaged(this, new PagePlan(this, this.settings, method, url, options, responseOf));
  }

  /** The records of all pages, one after the other; a page is fetched once those before it are used up. */
  records<Item = unknown>(method: string, url: UrlInput, options: SyncPaginateOptions & RecordsKey): SyncPaged<Item> {
    const plan = new PagePlan(this, this.settings, method, url, options, recordsBy(options));
    return new SyncPaged(this, plan) as SyncPaged<Item>;
  }

  /**
   * Writes an answer's body to a file, however large it is. The file appears when it is whole; until then it is
   * `<path>.part`, and the next call continues that. Throws `HTTPStatusError` unless the status is 2xx.
   */
  download(url: UrlInput, destination: SyncDownloadDestination, options: SyncDownloadOptions = {}): Download {
    return driveSync(downloading(syncDownloadTask(this, this.settings, url, destination, options)), stepByStep);
  }

  /** Closes every mounted transport, once each. Idempotent. */
  close(): void {
    if (!this.markClosed()) return;
    const failures: unknown[] = [];
    for (const transport of this.mounts.transports)
      try {
        transport.closeSync();
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw failures[0];
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
