import {
  type ByteStream,
  type Capability,
  type RawHeaders,
  rawHeadersFrom,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { etagOf, userOf } from "../servers/user.ts";

const bytes = new TextEncoder().encode(JSON.stringify(userOf(1)));
const headers: RawHeaders = rawHeadersFrom([
  ["date", "Sat, 21 Nov 2026 09:00:00 GMT"],
  ["connection", "keep-alive"],
  ["content-type", "application/json"],
  ["content-length", String(bytes.length)],
  ["etag", etagOf(1)],
]);

// It claims every limit: answers that are here need no timing, and core's is for transports that cannot.
const capabilities: ReadonlySet<Capability> = new Set<Capability>([
  "streams-request-body",
  "streams-response-body",
  "limits-pool",
  "limits-connect",
  "limits-write",
  "limits-read",
  "limits-total",
]);

/** Answers every request at once with the user of id 1. */
export class ImmediateTransport implements Transport {
  readonly contract = 1;
  readonly name = "immediate";
  readonly capabilities: ReadonlySet<Capability> = capabilities;
  /** The newest request. */
  last: TransportRequest | null = null;

  async handleRequest(request: TransportRequest): Promise<TransportResponse<ImmediateBody>> {
    this.last = request;
    return { status: 200, headers, body: new ImmediateBody(), extensions: { httpVersion: "1.1" } };
  }

  async close(): Promise<void> {}

  async [Symbol.asyncDispose](): Promise<void> {}
}

/** At first unavailable, then elsewhere; from then on it answers as the other does. */
export class StumblingTransport extends ImmediateTransport {
  readonly #stumbles = [
    { status: 302, headers: ["location", "http://127.0.0.1:8080/v1/users/0?page=0&sort=name"] },
    { status: 503, headers: ["retry-after", "0"] },
  ];

  override handleRequest(request: TransportRequest): Promise<TransportResponse<ImmediateBody>> {
    const stumble = this.#stumbles.pop();
    if (stumble === undefined) return super.handleRequest(request);
    return Promise.resolve({ ...stumble, body: new ImmediateBody(), extensions: {} });
  }
}

class ImmediateBody implements ByteStream {
  async readAll(): Promise<Uint8Array> {
    return bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield bytes;
  }

  async close(): Promise<void> {}
}
