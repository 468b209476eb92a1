import type {
  ByteStream,
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
import { failure, failureFrom, throwIfAborted, throwIfMalformed } from "./failures.ts";
import { MockRequest } from "./mock-request.ts";
import type { Handler, HandlerObject, MockOptions } from "./options.ts";
import { Recorder } from "./recorder.ts";
import { type AnyResponse, type Reply, responseFrom } from "./reply.ts";

/** Made by `mock()`. */
export class MockTransport implements Transport, SyncTransport {
  readonly contract = 1;
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly #handler: Handler;
  readonly #recorder: Recorder;
  readonly #readsBody: boolean;
  #inFlight = 0;
  #isClosed = false;

  constructor(handler: Handler | HandlerObject, { name = "mock", requestBody = "read", keep = 1000 }: MockOptions) {
    this.name = name;
    this.#handler = typeof handler === "function" ? handler : (request) => handler.handle(request);
    this.#recorder = new Recorder(keep);
    this.#readsBody = requestBody === "read";
    this.capabilities = new Set(
      this.#readsBody ? ["streams-response-body"] : ["streams-response-body", "streams-request-body"],
    );
  }

  /** What arrived, in order: the newest 1000 unless `keep` says otherwise. */
  get recorded(): readonly MockRequest[] {
    return this.#recorder.requests;
  }

  /** Forgets what arrived, as between two tests. */
  clear(): void {
    this.#recorder.clear();
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse<ByteStream & SyncByteStream>> {
    this.#throwUnlessReady(request);
    this.#inFlight += 1;
    try {
      const body = this.#readsBody ? await readBody(request) : unreadBody(request);
      return responseFrom(await unlessAborted(Promise.resolve(this.#answer(request, body)), request), request);
    } catch (thrown) {
      throw failureFrom(thrown, request);
    } finally {
      this.#inFlight -= 1;
    }
  }

  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<ByteStream & SyncByteStream> {
    this.#throwUnlessReady(request);
    try {
      const reply = this.#answer(request, this.#readsBody ? readBodySync(request) : unreadBodySync(request));
      if (!(reply instanceof Promise)) return responseFrom(reply, request);
      reply.catch(() => {});
      const refusal = "the handler returned a promise, and a synchronous client cannot wait for one.";
      throw failure("local-protocol", request, refusal, { cause: new TypeError(refusal) });
    } catch (thrown) {
      throw failureFrom(thrown, request);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
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
    this.#isClosed = true;
  }

  [Symbol.dispose](): void {
    this.closeSync();
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
  ): Reply | AnyResponse | Promise<Reply | AnyResponse> {
    const arrived = new MockRequest({ ...request, body });
    this.#recorder.add(arrived);
    return this.#handler(arrived);
  }
}
