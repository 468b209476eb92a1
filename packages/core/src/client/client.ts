import { stack, type Transport, type TransportResponse } from "@trunkline/transport";
import { collected } from "../bodies/collect.ts";
import { acceptEncoding } from "../bodies/decode.ts";
import { sendable } from "../bodies/iterate.ts";
import { StreamedContent } from "../bodies/replay.ts";
import { exchange } from "../exchange/exchange.ts";
import { drive, type Operation } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { BaseClient } from "./base-client.ts";
import { checkTransport } from "./check-transport.ts";
import { buffered, Sending, type SendingOptions } from "./sending.ts";
import type { CallOptions, ClientOptions } from "./settings.ts";
import { withMissingLimits } from "./timeouts.ts";

export interface RequestCallOptions extends CallOptions {
  /** Aborts this call; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
}

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
export class Client extends BaseClient<Transport, RequestCallOptions, Promise<Response>> implements AsyncDisposable {
  readonly #signal: AbortSignal | undefined;

  constructor(options: ClientOptions) {
    super(options, acceptEncoding, (transport) =>
      withMissingLimits(stack(checkTransport(transport), ...(options.layers ?? []))),
    );
    this.#signal = options.signal;
  }

  /** Sends a request and reads the answer's body. A status of 400 or more is an answer too: see `raiseForStatus()`. */
  async request(method: string, url: UrlInput, options?: RequestCallOptions): Promise<Response> {
    // Awaited, here and in `send`: a promise that is only handed on takes the caller's line out of an error's stack.
    return await this.send(this.buildRequest(method, url, options), options);
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
  async send(request: Request, options: SendingOptions = {}): Promise<Response> {
    this.refuseClosed();
    const signal = this.#signalFor(options);
    signal?.throwIfAborted();
    const sending = new Sending(
      this.settings,
      this.slots,
      request,
      signal === options.signal ? options : { ...options, signal },
    );
    return await drive(exchange(request, sending), (operation) => perform(operation, sending));
  }

  /** Closes every mounted transport, once each. Idempotent. */
  async close(): Promise<void> {
    if (this.markClosed()) await Promise.all(this.mounts.transports.map((transport) => transport.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #signalFor({ signal }: SendingOptions): AbortSignal | undefined {
    if (this.#signal === undefined || signal === undefined) return signal ?? this.#signal;
    return AbortSignal.any([this.#signal, signal]);
  }
}

function perform(operation: Operation, sending: Sending<Transport>): unknown {
  switch (operation.kind) {
    case "send":
      return handed(operation.request, operation.attempt, sending);
    case "read":
      return operation.response.read();
    case "read-request":
      return operation.request.read();
    case "close":
      return operation.response.close();
    default:
      return operation.run();
  }
}

function handed(request: Request, attempt: number, sending: Sending<Transport>): Promise<TransportResponse> {
  const transport = sending.begin(request);
  const { body } = request;
  if (!(body instanceof StreamedContent)) return transport.handleRequest(sending.record(request, body, attempt));
  const record = sending.record(request, sendable(body.open()), attempt);
  if (transport.capabilities.has("streams-request-body")) return transport.handleRequest(record);
  return collected(record.body).then((bytes) => transport.handleRequest(buffered(record, bytes)));
}
