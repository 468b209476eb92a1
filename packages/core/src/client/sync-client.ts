import type { SyncTransport } from "@trunkline/transport";
import { syncAcceptEncoding } from "../bodies/decode.ts";
import { exchange } from "../exchange/exchange.ts";
import { driveSync } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { BaseClient } from "./base-client.ts";
import { checkSyncTransport } from "./check-transport.ts";
import type { CallOptions, SendingOptions, SyncClientOptions } from "./client-options.ts";
import { SyncSending } from "./sync-sending.ts";
import { withMissingSyncLimits } from "./sync-timeouts.ts";

const asynchronousOnly = ["layers", "signal"] as const;

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
export class SyncClient extends BaseClient<SyncTransport, CallOptions, Response> implements Disposable {
  constructor(options: SyncClientOptions) {
    for (const name of asynchronousOnly)
      if (name in (options ?? {})) throw new TypeError(`A SyncClient has no "${name}"; the asynchronous Client does.`);
    super(options, syncAcceptEncoding, (transport) => withMissingSyncLimits(checkSyncTransport(transport)));
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
