import {
  type ByteStream,
  type Capability,
  type RawHeaders,
  type ResponseExtensions,
  type SyncByteStream,
  type SyncRequestBody,
  type SyncTransport,
  type Transport,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";

/** A chunk that never comes: what waits for it waits until the request is aborted. */
export const silence: unique symbol = Symbol("silence");

export interface Answer {
  readonly status?: number;
  readonly headers?: RawHeaders;
  /** Text, or chunks in order; an error breaks the body where it stands. */
  readonly body?: string | readonly (string | Uint8Array | Error | typeof silence)[];
  readonly extensions?: ResponseExtensions;
  /** The body is handed over whole, without a promise. */
  readonly isWhole?: boolean;
}

/** What came in, the body read. */
export interface Arrived extends Omit<TransportRequest<unknown>, "body"> {
  readonly body: string | null;
}

/** What to answer; an error is thrown, silence never ends. */
export type Script = (request: Arrived, index: number) => Answer | Error | typeof silence;

export const everything: readonly Capability[] = [
  "streams-request-body",
  "streams-response-body",
  "limits-pool",
  "limits-connect",
  "limits-write",
  "limits-read",
  "limits-total",
];

/** Answers as it is told, asynchronously and synchronously, and remembers what arrived. */
export class ScriptedTransport implements Transport, SyncTransport {
  readonly contract = 1;
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly arrived: Arrived[] = [];
  /** Each body that was closed, by the number of its request. */
  readonly closedBodies: number[] = [];
  timesClosed = 0;
  readonly #script: Script;

  constructor(script: Script, capabilities: Iterable<Capability> = everything, name = "scripted") {
    this.#script = script;
    this.capabilities = new Set(capabilities);
    this.name = name;
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    if (request.signal?.aborted === true) throw aborted();
    const chunks: Uint8Array[] = [];
    if (request.body instanceof Uint8Array) chunks.push(request.body);
    else if (request.body !== null) for await (const chunk of request.body) chunks.push(chunk);
    const [answer, index] = this.#answerTo(request, chunks);
    if (answer === silence) return untilAborted(request.signal);
    const closed = (): void => void this.closedBodies.push(index);
    return head(answer, asyncBody(answer, request.signal, closed));
  }

  handleRequestSync(request: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    const chunks = request.body instanceof Uint8Array ? [request.body] : request.body === null ? [] : [...request.body];
    const [answer, index] = this.#answerTo(request, chunks);
    if (answer === silence) throw new Error("A blocking transport cannot be silent.");
    return head(
      answer,
      syncBody(answer, () => void this.closedBodies.push(index)),
    );
  }

  async close(): Promise<void> {
    this.timesClosed += 1;
  }

  closeSync(): void {
    this.timesClosed += 1;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }

  #answerTo(request: TransportRequest<unknown>, chunks: readonly Uint8Array[]): [Answer | typeof silence, number] {
    const arrived: Arrived = { ...request, body: request.body === null ? null : Buffer.concat(chunks).toString() };
    const index = this.arrived.push(arrived) - 1;
    const answer = this.#script(arrived, index);
    if (answer instanceof Error) throw answer;
    return [answer, index];
  }
}

/** One line for each request: method, URL and body. */
export function lines({ arrived }: ScriptedTransport): string[] {
  return arrived.map(({ method, url, body }) => [method, url.href, ...(body === null ? [] : [body])].join(" "));
}

export function headerOf(request: Arrived | undefined, name: string): string | undefined {
  const at = request?.headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name) ?? -1;
  return at < 0 ? undefined : request?.headers[at + 1];
}

function head<Body>(answer: Answer, body: Body): TransportResponse<Body> {
  return { status: answer.status ?? 200, headers: answer.headers ?? [], body, extensions: answer.extensions ?? {} };
}

const encoder = new TextEncoder();

function chunksOf({ body = [] }: Answer): readonly (Uint8Array | Error | typeof silence)[] {
  const chunks = typeof body === "string" ? [body] : body;
  return chunks.map((chunk) => (typeof chunk === "string" ? encoder.encode(chunk) : chunk));
}

function asyncBody(answer: Answer, signal: AbortSignal | undefined, closed: () => void): ByteStream {
  const stream = {
    async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
      for (const chunk of chunksOf(answer)) {
        if (signal?.aborted === true) throw aborted();
        if (chunk instanceof Error) throw chunk;
        yield chunk === silence ? await untilAborted(signal) : chunk;
      }
    },
    async close() {
      closed();
    },
  };
  return answer.isWhole === true ? Object.assign(stream, { readAll: () => whole(answer) }) : stream;
}

function syncBody(answer: Answer, closed: () => void): SyncByteStream {
  const stream = {
    *[Symbol.iterator](): Generator<Uint8Array> {
      for (const chunk of chunksOf(answer)) {
        if (chunk instanceof Error) throw chunk;
        if (chunk !== silence) yield chunk;
      }
    },
    closeSync: closed,
  };
  return answer.isWhole === true ? Object.assign(stream, { readAllSync: () => whole(answer) }) : stream;
}

function whole(answer: Answer): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const chunk of chunksOf(answer)) {
    if (chunk instanceof Error) throw chunk;
    if (chunk !== silence) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function aborted(): TransportFailure {
  return new TransportFailure("aborted", "the request was aborted");
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = (): void => reject(aborted());
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
