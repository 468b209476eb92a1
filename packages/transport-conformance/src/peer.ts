import type { IncomingMessage, ServerResponse } from "node:http";
import type {
  ByteStream,
  RequestBody,
  SyncByteStream,
  SyncRequestBody,
  Transport,
  SyncTransport,
  TransportOrigin,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";

/**
 * What stands at the other end, handed to the function that makes the transport under test.
 * A transport over sockets needs none of it but perhaps `authority`; one without sockets is given the same scripted
 * answers as a function, in the style it calls.
 */
export interface Peer {
  /** PEM of the authority that signed the TLS server's certificate. */
  readonly authority: string;
  /** Records in, records out. Promises only where the script waits, so that it serves synchronous transports too. */
  readonly answer: (
    request: TransportRequest<RequestBody | SyncRequestBody>,
  ) => TransportResponse<ByteStream & SyncByteStream> | Promise<TransportResponse>;
  /** The same answers as a fetch-style application. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same answers as a Node request listener. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

export type MakeTransport = (peer: Peer) => Subject | Promise<Subject>;

/** One of the two interfaces, or both in one object. */
export type Subject = Transport | SyncTransport | (Transport & SyncTransport);

export interface ConformanceOptions {
  /** `in-process`: no socket is opened, so failures are the application's own. Default `sockets`. */
  readonly peer?: "sockets" | "in-process";
  /**
   * `web`: headers pass through the platform's `Headers`, so names arrive in lower case and repeated ones combined
   * (but for `set-cookie`). Default `exact`: order, case and duplicates survive both ways.
   */
  readonly headers?: "exact" | "web";
  /**
   * `fetch`: the platform's `fetch` carries the requests. It normalises targets, adds headers, keeps its connections to
   * itself, and tells neither the HTTP version nor what of a request was sent. `headers` is then `web`. Default `own`.
   */
  readonly engine?: "own" | "fetch";
  /**
   * Where requests go to reach the server of a case, which is given as it listens; every case has one of its own. For a
   * suite that runs through a reverse proxy. Default: straight to the server.
   */
  readonly route?: Route;
  /**
   * Cases that cannot hold on the way that is taken, by name, each with its reason. They are run and have to fail: one
   * that holds, or that is no case, is an error.
   */
  readonly exceptions?: Readonly<Record<string, string>>;
}

export type Route = (server: TransportOrigin) => TransportOrigin | Promise<TransportOrigin>;
