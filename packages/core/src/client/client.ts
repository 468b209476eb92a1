import { stack, type Transport } from "@trunkline/transport";
import { acceptEncoding } from "../bodies/decode.ts";
import { exchange } from "../exchange/exchange.ts";
import { drive } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { UrlInput } from "../models/url.ts";
import { AsyncSending } from "./async-sending.ts";
import { BaseClient } from "./base-client.ts";
import { checkTransport } from "./check-transport.ts";
import type { ClientOptions, RequestCallOptions, SendingOptions } from "./client-options.ts";
import { withMissingLimits } from "./timeouts.ts";

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
  request(method: string, url: UrlInput, options?: RequestCallOptions): Promise<Response> {
    let request: Request;
    try {
      request = this.buildRequest(method, url, options);
    } catch (error) {
      return Promise.reject(error as Error);
    }
    return this.send(request, options);
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
  send(request: Request, options: SendingOptions = {}): Promise<Response> {
    // No `async` function of its own: `drive` returns the promise that the caller awaits, and his line is in the stack.
    try {
      this.refuseClosed();
      const signal = this.#signalFor(options);
      signal?.throwIfAborted();
      const all = signal === options.signal ? options : { ...options, signal };
      const sending = new AsyncSending(this.settings, this.slots, request, all);
      return drive(exchange(request, sending), sending);
    } catch (error) {
      return Promise.reject(error as Error);
    }
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
