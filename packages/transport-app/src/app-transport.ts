import {
  bufferedBody,
  type ByteStream,
  type Capability,
  methodFault,
  type SyncByteStream,
  type Transport,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { AppCall } from "./app-call.ts";
import { abortedFailure, applicationFailure, closedFailure, peerOf, requestFailure } from "./failures.ts";
import type { AppOptions } from "./options.ts";

/** One kind of application: hands it the request and dresses what it answers. */
export type Answer = (request: TransportRequest, call: AppCall) => Promise<TransportResponse>;

export class AppTransport implements Transport {
  readonly contract = 1;
  readonly name = "app";
  readonly capabilities: ReadonlySet<Capability>;
  readonly #answer: Answer;
  #unanswered = 0;
  #isClosed = false;

  constructor(answer: Answer, capabilities: readonly Capability[]) {
    this.#answer = answer;
    this.capabilities = new Set(capabilities);
  }

  /** How many asynchronous requests still wait for their head. */
  get unanswered(): number {
    return this.#unanswered;
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    this.admit(request);
    const call = new AppCall(request);
    this.#unanswered += 1;
    try {
      return await call.orFail(this.#answer(request, call));
    } catch (thrown) {
      const failure = thrown instanceof TransportFailure ? thrown : applicationFailure(call.peer, thrown);
      call.fail(failure);
      throw failure;
    } finally {
      this.#unanswered -= 1;
    }
  }

  /** Throws where nothing is to be handed over: this is closed, the caller has aborted, or the method is none. */
  admit({ method, url, signal }: Pick<TransportRequest, "method" | "url" | "signal">): void {
    const peer = peerOf(url);
    if (this.#isClosed) throw closedFailure(peer);
    if (signal?.aborted) throw abortedFailure(peer, signal.reason, "nothing");
    // Not left to the platform: Bun's Request makes GET of what is no method.
    const fault = methodFault(method);
    if (fault !== undefined) throw requestFailure(peer, `${fault}.`);
  }

  /** Refuses new requests; those under way finish, and close does not wait for them. */
  async close(): Promise<void> {
    this.#isClosed = true;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The answer to a request whose handler threw before it answered. */
export function answerToThrown(
  peer: string,
  thrown: unknown,
  { raiseAppExceptions = true }: AppOptions,
): TransportResponse<ByteStream & SyncByteStream> {
  if (raiseAppExceptions) throw applicationFailure(peer, thrown);
  return { status: 500, headers: ["content-length", "0"], body: bufferedBody(), extensions: {} };
}
