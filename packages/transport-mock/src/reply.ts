import {
  type ByteStream,
  type FailureKind,
  headerFault,
  rawHeader,
  rawHeadersFrom,
  type ResponseExtensions,
  type SyncByteStream,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { brokenOff, replyBody } from "./bodies.ts";
import { failure, failureToldBy } from "./failures.ts";

/** What a handler may answer. At most one of `text`, `json`, `html`, `bytes` and `stream`; none is an empty body. */
export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: ReplyHeaders;
  /** Sent as UTF-8, with a content type unless `headers` has one. */
  readonly text?: string;
  readonly json?: unknown;
  readonly html?: string;
  readonly bytes?: Uint8Array;
  /** A synchronous client needs a synchronous iterable. */
  readonly stream?: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Default `1.1`. */
  readonly httpVersion?: NonNullable<ResponseExtensions["httpVersion"]>;
  readonly reasonPhrase?: string;
  /** Milliseconds before the head, or before the failure. The limits of an asynchronous client go on meanwhile. */
  readonly delay?: number;
  /**
   * What the network does instead of answering: `{ failure: "connect-timeout" }`. Beside a status, headers or a body it
   * comes after them: `{ text: "the first half", failure: "read" }`.
   */
  readonly failure?: FailureKind | TransportFailure;
}

/** Pairs keep order, case and duplicates, as a `Headers` or a `Map` does as far as it can. */
export type ReplyHeaders = Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[]>>;

/** A response record, passed on as it is. */
export type AnyResponse = TransportResponse<ByteStream | SyncByteStream>;

/** The response that a reply stands for, if it is one that a server could have sent. */
export function responseFrom(
  reply: unknown,
  request: TransportRequest<unknown>,
): TransportResponse<ByteStream & SyncByteStream> {
  if (typeof reply !== "object" || reply === null) {
    throw failure("remote-protocol", request, `the mock's handler answered ${String(reply)}; ${advice}`);
  }
  const response = isResponse(reply) ? reply : written(reply, request);
  const { status, headers, body, extensions } = response;
  const fault =
    Number.isInteger(status) && status >= 100 && status <= 999 ? headerFault(headers) : `the status is ${status}`;
  if (fault !== undefined) throw failure("remote-protocol", request, `the mock's reply cannot be sent: ${fault}`);
  const isBodyless = request.method === "HEAD" || status === 204 || status === 304;
  const stream = replyBody(body, request);
  if (!isBodyless) return { ...response, headers, body: stream, extensions };
  stream.closeSync();
  return { ...response, headers, body: replyBody(new Uint8Array(0), request), extensions };
}

const advice = 'return a reply such as { status: 200, text: "hello" }.';

type Written = Omit<AnyResponse, "body"> & { readonly body: Uint8Array | NonNullable<Reply["stream"]> };

function written(reply: Reply, request: TransportRequest<unknown>): Written {
  if (reply.failure === undefined) return whole(reply, request);
  const breaking = failureToldBy(reply.failure, request);
  if (Object.keys(reply).every((key) => key === "failure" || key === "delay")) throw breaking;
  const { body, ...head } = whole(reply, request);
  return { ...head, body: brokenOff(body, breaking) };
}

function whole(reply: Reply, request: TransportRequest<unknown>): Written {
  const given = contents.filter((key) => reply[key] !== undefined);
  if (given.length > 1) {
    throw failure("remote-protocol", request, `the mock's reply has ${given.join(" and ")}; one body is enough.`);
  }
  const headers = flat(reply.headers ?? []);
  const { status = 200, httpVersion = "1.1", reasonPhrase, stream } = reply;
  const extensions = { httpVersion, ...(reasonPhrase !== undefined && { reasonPhrase }) };
  if (stream !== undefined) return { status, headers, body: stream, extensions };
  const [body, type] = encoded(reply);
  const added: string[] = [];
  if (type !== undefined && rawHeader(headers, "content-type") === undefined) added.push("content-type", type);
  if (given.length === 1 && reply.failure === undefined && rawHeader(headers, "content-length") === undefined) {
    added.push("content-length", String(body.length));
  }
  return { status, headers: [...headers, ...added], body, extensions };
}

const contents = ["text", "json", "html", "bytes", "stream"] as const;

function encoded({ text, json, html, bytes }: Reply): [body: Uint8Array, type?: string] {
  if (text !== undefined) return [utf8(text), "text/plain; charset=utf-8"];
  if (html !== undefined) return [utf8(html), "text/html; charset=utf-8"];
  if (json !== undefined) return [utf8(JSON.stringify(json)), "application/json"];
  return [bytes ?? new Uint8Array(0)];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function flat(headers: ReplyHeaders): string[] {
  if (Symbol.iterator in headers) return rawHeadersFrom(headers as Iterable<readonly [string, string]>);
  return Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" ? [name, value] : value.flatMap((each) => [name, each]),
  );
}

function isResponse(reply: Reply | AnyResponse): reply is AnyResponse {
  return "body" in reply && "extensions" in reply;
}
