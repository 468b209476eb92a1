import {
  type ByteStream,
  headerFault,
  joinedChunks,
  type RawHeaders,
  type SyncByteStream,
  type SyncRequestBody,
} from "@trunkline/transport";
import type { SyncTransport, Transport, TransportRequest, TransportResponse } from "@trunkline/transport";
import { addressOf, rootPathOf } from "./address.ts";
import type { AppCall } from "./app-call.ts";
import { answerToThrown, AppTransport } from "./app-transport.ts";
import { checkedChunk, ignore, Upload } from "./bodies.ts";
import { callerOf } from "./caller.ts";
import { answerFailure, peerOf, requestFailure, uploadFailure } from "./failures.ts";
import type { AppPeer, ErrorSink, SyncAppOptions } from "./options.ts";
import { SyncBody } from "./sync-body.ts";

export interface SyncAppRequest {
  readonly method: string;
  readonly url: string;
  /** Name, value, name, value… in the caller's order and case. */
  readonly headers: RawHeaders;
  /** The whole body; empty where there is none. */
  readonly body: Uint8Array;
  readonly httpVersion: "1.1";
  /** Where the request was sent: the URL's host, and its port even where it is the scheme's own. */
  readonly server: AppPeer;
  readonly client: AppPeer;
  /** The path under which the application stands, which `url` is without; empty for the root. */
  readonly rootPath: string;
  readonly errors: ErrorSink;
}

export interface SyncAppAnswer {
  readonly status: number;
  readonly reasonPhrase?: string;
  /** By name, or flat in wire order: name, value, name, value… */
  readonly headers?: Readonly<Record<string, string | readonly string[]>> | RawHeaders;
  /** Text is sent as UTF-8. An iterable is read chunk by chunk as the client reads. */
  readonly body?: Uint8Array | string | Iterable<Uint8Array>;
}

export type SyncAppHandler = (request: SyncAppRequest) => SyncAppAnswer;

/**
 * Sends requests straight into a function that answers without a promise. Serves `SyncClient` and `Client` alike.
 *
 * ```ts
 * const client = new SyncClient({ transport: syncApp(({ url }) => ({ status: 200, body: url })) });
 * ```
 *
 * Failures: kind `read` for what the handler throws, `remote-protocol` for an answer that is no HTTP, `local-protocol`
 * for a promise.
 */
export function syncApp(handler: SyncAppHandler, options: SyncAppOptions = {}): Transport & SyncTransport {
  return new SyncAppTransport(answererOf(handler, options));
}

type Answered = TransportResponse<ByteStream & SyncByteStream>;
/** A handler with its options: a whole request in, a response out. */
type Answerer = (request: TransportRequest<Uint8Array>) => Answered;

class SyncAppTransport extends AppTransport implements SyncTransport {
  readonly #answerer: Answerer;

  constructor(answerer: Answerer) {
    super(
      async (request, call) => {
        const body = request.body instanceof Uint8Array ? request.body : await gather(request.body, call);
        const response = answerer({ ...request, body });
        // From here on the body listens to the signal itself.
        call.finish();
        return response;
      },
      ["streams-response-body"],
    );
    this.#answerer = answerer;
  }

  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    this.admit(request);
    const body = request.body instanceof Uint8Array ? request.body : gatherSync(request.body, peerOf(request.url));
    return this.#answerer({ ...request, body });
  }

  closeSync(): void {
    if (this.unanswered > 0) {
      throw new TypeError(
        `closeSync() while ${this.unanswered} asynchronous request(s) wait for their answer. Await them, or call close().`,
      );
    }
    void this.close();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }
}

function answererOf(handler: SyncAppHandler, options: SyncAppOptions): Answerer {
  const { errors = consoleSink } = options;
  const rootPath = rootPathOf(options);
  const told = { httpVersion: "1.1", client: callerOf(options), rootPath, errors } as const;
  return (request) => {
    const { method, headers, body, signal } = request;
    const { host, port } = request.url.origin;
    const peer = peerOf(request.url);
    const url = addressOf(request, rootPath);
    const fault = headerFault(headers);
    if (fault !== undefined) throw requestFailure(peer, `${fault}.`);
    let answer: SyncAppAnswer;
    try {
      answer = handler({ method, url, headers, body, server: { address: host, port }, ...told });
    } catch (thrown) {
      return answerToThrown(peer, thrown, options);
    }
    const head = headOf(answer, peer);
    const isBodiless = method === "HEAD" || head.status === 204 || head.status === 304;
    return { ...head, body: new SyncBody(isBodiless ? [] : chunksOf(answer.body, peer), peer, signal) };
  };
}

const consoleSink: ErrorSink = { write: (text) => console.error(text) };

function headOf(answer: SyncAppAnswer, peer: string): Omit<Answered, "body"> {
  if (typeof answer !== "object" || answer === null) {
    throw answerFailure(peer, `${answer === null ? "null" : typeof answer} instead of { status, headers, body }`);
  }
  if ("then" in answer) {
    Promise.resolve(answer).catch(ignore);
    const why = "its handler returned a promise, and a synchronous one must answer. For a fetch handler use app().";
    throw requestFailure(peer, why, { sent: "maybe" });
  }
  const { status, reasonPhrase } = answer;
  if (!Number.isInteger(status) || status < 200 || status > 999) {
    throw answerFailure(peer, `status ${String(status)}; 200 to 999 can be carried`);
  }
  const headers = flat(answer.headers ?? []);
  const fault = headerFault(headers);
  if (fault !== undefined) throw answerFailure(peer, `headers that cannot be carried: ${fault}`);
  return { status, headers, extensions: reasonPhrase === undefined ? {} : { reasonPhrase } };
}

function flat(headers: NonNullable<SyncAppAnswer["headers"]>): RawHeaders {
  if (isFlat(headers)) return headers;
  const byName = Object.entries(headers);
  return byName.flatMap(([name, values]) =>
    (typeof values === "string" ? [values] : values).flatMap((value) => [name, value]),
  );
}

function isFlat(headers: NonNullable<SyncAppAnswer["headers"]>): headers is RawHeaders {
  return Array.isArray(headers);
}

function chunksOf(body: unknown, peer: string): Iterable<unknown> {
  if (body === undefined) return [];
  if (typeof body === "string") return [new TextEncoder().encode(body)];
  if (body instanceof Uint8Array) return [body];
  if (typeof body === "object" && body !== null && Symbol.iterator in body) return body as Iterable<unknown>;
  throw answerFailure(peer, `a body of type ${typeof body}; it is text, a Uint8Array or an iterable of them`);
}

async function gather(body: AsyncIterable<Uint8Array> | null, call: AppCall): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0);
  const upload = new Upload(body, call);
  const chunks: Uint8Array[] = [];
  for (let chunk = await upload.next(); chunk !== null; chunk = await upload.next()) chunks.push(chunk);
  return joinedChunks(chunks);
}

function gatherSync(body: Iterable<Uint8Array> | null, peer: string): Uint8Array {
  if (body === null) return new Uint8Array(0);
  if (!(Symbol.iterator in body)) throw requestFailure(peer, "its body is asynchronous and the call is not.");
  let chunks: unknown[];
  try {
    chunks = [...body];
  } catch (thrown) {
    throw uploadFailure(peer, thrown);
  }
  return joinedChunks(chunks.map((chunk) => checkedChunk(chunk, peer)));
}
