import type { SyncTransport, TransportResponse, SyncByteStream } from "@trunkline/transport";
import { joined } from "../bodies/collect.ts";
import { syncAcceptEncoding } from "../bodies/decode.ts";
import { sendableSync } from "../bodies/iterate.ts";
import { StreamedContent, synchronous } from "../bodies/replay.ts";
import { exchange } from "../exchange/exchange.ts";
import { driveSync, isPromise, type Operation } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { BaseClient } from "./base-client.ts";
import { checkSyncTransport } from "./check-transport.ts";
import { buffered, Sending, type SendingOptions } from "./sending.ts";
import type { CallOptions, SyncClientOptions } from "./settings.ts";
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
    const sending = new Sending(this.settings, this.slots, request, options);
    return driveSync(exchange(request, sending), (operation) => perform(operation, sending));
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

function perform(operation: Operation, sending: Sending<SyncTransport>): unknown {
  switch (operation.kind) {
    case "send":
      return handed(operation.request, operation.attempt, sending);
    case "read":
      return operation.response.readSync();
    case "read-request":
      return operation.request.readSync();
    case "close":
      return operation.response.closeSync();
    default:
      return refusePromise(operation.run());
  }
}

function handed(request: Request, attempt: number, sending: Sending<SyncTransport>): TransportResponse<SyncByteStream> {
  const transport = sending.begin(request);
  const { body } = request;
  if (!(body instanceof StreamedContent)) return transport.handleRequestSync(sending.record(request, body, attempt));
  const chunks = sendableSync(synchronous(body.open()));
  const record = sending.record(request, chunks, attempt);
  if (transport.capabilities.has("streams-request-body")) return transport.handleRequestSync(record);
  return transport.handleRequestSync(buffered(record, joined([...chunks])));
}

function refusePromise(answer: unknown): unknown {
  if (isPromise(answer))
    throw new TypeError("An event hook or auth returned a promise; a SyncClient cannot wait for it.");
  return answer;
}
