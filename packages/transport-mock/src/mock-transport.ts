import type {
  Capability,
  RequestBody,
  SyncByteStream,
  SyncRequestBody,
  SyncTransport,
  Transport,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { readBody, readBodySync, unlessAborted, unreadBody, unreadBodySync } from "./bodies.ts";
import { delayed, delayedSync } from "./delays.ts";
import { failure, failureFrom, throwIfAborted, throwIfMalformed } from "./failures.ts";
import { MockRequest } from "./mock-request.ts";
import type { Answered, MockOptions, Wait } from "./options.ts";
import { isOnward, passedOn, passedOnSync } from "./pass-through.ts";
import { responseFrom } from "./reply.ts";
import { Router } from "./router.ts";

/** Made by `mock()`: a router that is a transport. */
export class MockTransport extends Router implements Transport, SyncTransport {
  readonly contract = 1;
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly #readsBody: boolean;
  readonly #wait: Wait | undefined;
  #inFlight = 0;
  #isClosed = false;

  constructor(options: MockOptions) {
    super(options);
    this.name = options.name ?? "mock";
    this.#readsBody = options.requestBody !== "stream";
    this.#wait = options.wait;
    this.capabilities = new Set(
      this.#readsBody ? ["streams-response-body"] : ["streams-response-body", "streams-request-body"],
    );
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    this.#throwUnlessReady(request);
    this.#inFlight += 1;
    try {
      const body = this.#readsBody ? await readBody(request) : unreadBody(request);
      const answered = await unlessAborted(Promise.resolve(this.#answer(request, body)), request);
      if (isOnward(answered)) return await passedOn({ ...request, body }, answered);
      const delay = delayOf(answered);
      if (delay > 0) {
        await unlessAborted(Promise.resolve((this.#wait ?? delayed)(delay, request.signal)), request);
        throwIfAborted(request, "maybe");
      }
      return responseFrom(answered, request);
    } catch (thrown) {
      throw failureFrom(thrown, request);
    } finally {
      this.#inFlight -= 1;
    }
  }

  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    this.#throwUnlessReady(request);
    try {
      const body = this.#readsBody ? readBodySync(request) : unreadBodySync(request);
      const answered = atOnce(this.#answer(request, body), "handler", request);
      if (isOnward(answered)) return passedOnSync({ ...request, body }, answered);
      const delay = delayOf(answered);
      if (delay > 0) atOnce((this.#wait ?? delayedSync)(delay, request.signal), "wait", request);
      return responseFrom(answered, request);
    } catch (thrown) {
      throw failureFrom(thrown, request);
    }
  }

  /** Closes the transports that are answers of its routes, too. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.all(this.#onward.map(async (each) => ("close" in each ? each.close() : each.closeSync())));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  closeSync(): void {
    if (this.#inFlight > 0) {
      throw new TypeError(
        `closeSync() of the transport "${this.name}" found ${this.#inFlight} asynchronous requests in flight. Await close() instead.`,
      );
    }
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const each of this.#onward) if ("closeSync" in each) each.closeSync();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }

  get #onward(): readonly (Transport | SyncTransport)[] {
    return [...new Set(this.answers.filter(isOnward))];
  }

  #throwUnlessReady(request: TransportRequest<unknown>): void {
    if (this.#isClosed) {
      throw failure("close", request, `the transport "${this.name}" is closed.`, { sent: "nothing" });
    }
    throwIfMalformed(request);
    throwIfAborted(request, "nothing");
  }

  #answer(
    request: TransportRequest<RequestBody | SyncRequestBody>,
    body: RequestBody | SyncRequestBody,
  ): Answered | Promise<Answered> {
    return this.handle(new MockRequest({ ...request, body }));
  }
}

function delayOf(answered: Answered): number {
  // A handler of plain JavaScript may answer anything; what is no reply is refused where replies are read.
  return (typeof answered === "object" && answered !== null && "delay" in answered && answered.delay) || 0;
}

function atOnce<Value>(value: Value | Promise<Value>, what: string, request: TransportRequest<unknown>): Value {
  if (!(value instanceof Promise)) return value;
  value.catch(() => {});
  const refusal = `the ${what} returned a promise, and a synchronous client cannot wait for one.`;
  throw failure("local-protocol", request, refusal, { cause: new TypeError(refusal) });
}
