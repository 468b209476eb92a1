import type { ResponseExtensions } from "@trunkline/transport";
import { contentStream } from "../bodies/content-stream.ts";
import { type Content, encodeContent } from "../bodies/content.ts";
import { encodeResponse } from "../bodies/encode.ts";
import { StreamedContent } from "../bodies/replay.ts";
import { type HTTPError, HTTPStatusError } from "../errors.ts";
import { Cookies } from "./cookies.ts";
import { Headers, type HeadersInput } from "./headers.ts";
import { inspectAs } from "./inspect.ts";
import { withoutUserinfo } from "./parse-url.ts";
import { type DefaultEncoding, nobody, ReceivedResponse } from "./received-response.ts";
import type { Request } from "./request.ts";
import { ResponseBody } from "./response-body.ts";

/** Of content, text, html and json the first that is given is the body; its length and type become headers, unless given. */
export interface ResponseOptions {
  readonly headers?: HeadersInput | undefined;
  readonly content?: Content | URLSearchParams | FormData | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly json?: unknown;
  /** A body that adds no headers. */
  readonly stream?: Content | undefined;
  readonly request?: Request | undefined;
  readonly extensions?: ResponseExtensions | undefined;
  readonly history?: readonly Response[] | undefined;
  /** For a text whose Content-Type names no charset; "utf-8" by default. */
  readonly defaultEncoding?: DefaultEncoding | undefined;
}

const none: readonly never[] = [];

/**
 * An answer. Its head is here; its body is too unless the request was streamed, and then `text()`, `json()` and
 * `bytes()` answer at once. `await using` it, read it to the end or close it: each frees the connection.
 *
 * ```ts
 * import { Response } from "@trunkline/core";
 *
 * const response = new Response(200, { json: { hello: "world" } });
 * console.log(response.ok, response.json()); // true { hello: "world" }
 * ```
 */
export class Response extends ResponseBody {
  static {
    inspectAs(this, (response) => `<Response [${response.status}${response.statusText && ` ${response.statusText}`}]>`);
  }

  /** Answers that came before this one, oldest first: redirects and auth challenges. */
  history: readonly Response[];
  /** What came of earlier tries of the same request, oldest first, where `retry` had it sent again. */
  attempts: readonly (Response | HTTPError)[] = none;
  /** Where a redirect leads that was not followed. */
  nextRequest: Request | null = null;

  /** A response of your own, for tests, hooks and auth flows; bytes, text and JSON count as read. */
  constructor(status: number, options: ResponseOptions | ReceivedResponse = {}) {
    super(options instanceof ReceivedResponse ? options : made(status, options));
    this.history = none;
    if (options instanceof ReceivedResponse) return;
    if (options.history !== undefined) this.history = options.history;
    if (options.stream !== undefined || !("readAllSync" in this.received.record.body)) return;
    if (this.decoding?.isSync !== false) this.readSync();
  }

  /** The platform's response, its body not read yet. Undoing Content-Encoding is left to the platform. */
  static fromWeb(web: globalThis.Response, request: Request | null = null): Response {
    const body = contentStream(web.body === null ? null : new StreamedContent(web.body));
    const extensions = web.statusText === "" ? {} : { reasonPhrase: web.statusText };
    const record = { status: web.status, headers: [...web.headers].flat(), body, extensions };
    return new Response(web.status, new ReceivedResponse(record, request, null, true));
  }

  /** As the platform's response. A body that was not read yet is handed over, and can then be read there alone. */
  toWeb(): globalThis.Response {
    const isBodyless = bodyless.has(this.status);
    // There is nothing that anybody could read or cancel over there.
    if (isBodyless) this.close().catch(() => {});
    return new globalThis.Response(isBodyless ? null : this.body, webHead(this));
  }

  /** What this response sets, as its URL may set it; the client's own cookies are in the client. */
  get cookies(): Cookies {
    const cookies = new Cookies();
    const set = this.headers.getSetCookie();
    if (set.length > 0) cookies.extract(this.url, set);
    return cookies;
  }

  /** Milliseconds from the request to the end of the body. Throws a `TypeError` before that, and where no client sent the request. */
  get elapsed(): number {
    const { started } = this.received;
    if (this.arriving.endedAt === null || started === null)
      throw new TypeError(
        "elapsed is known once the response has been read or closed, and only where a client sent for it.",
      );
    return this.arriving.endedAt - started;
  }

  /** Throws `HTTPStatusError` unless the status is 2xx; returns this response otherwise. */
  raiseForStatus(): this {
    const { request } = this;
    if (this.ok) return this;
    const kind = statusKinds[Math.floor(this.status / 100)] ?? "Invalid status code";
    const location = this.hasRedirectLocation
      ? `, which redirects to ${JSON.stringify(withoutUserinfo(this.header("location") ?? ""))}`
      : "";
    throw new HTTPStatusError(
      `${kind} '${this.status} ${this.statusText}' for ${request.method} ${request.url}${location}`,
      request,
      this,
    );
  }
}

/** Status and headers as the platform takes them. */
export function webHead({ status, statusText, headers: { raw } }: Response): ResponseInit {
  const headers = new globalThis.Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  // They describe a body that is no longer encoded.
  if (headers.has("content-encoding")) for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return { status, statusText, headers };
}

/** What somebody says a response is, in the shape of one that came. */
function made(status: number, options: ResponseOptions): ReceivedResponse {
  if (!Number.isInteger(status))
    throw new TypeError(`The status is a whole number such as 200, not ${String(status)}.`);
  const { stream, request = null, extensions = {}, defaultEncoding = "utf-8" } = options;
  const encoded = stream === undefined ? encodeResponse(options) : { body: encodeContent(stream).body, headers: [] };
  const given = new Headers(options.headers);
  const headers = [...given.raw];
  for (let at = 0; at < encoded.headers.length; at += 2) {
    const name = encoded.headers[at]!;
    const isTold = given.has(name) || (name === "Transfer-Encoding" && given.has("content-length"));
    if (!isTold) headers.push(name, encoded.headers[at + 1]!);
  }
  const record = { status, headers, body: contentStream(encoded.body), extensions };
  return new ReceivedResponse(record, request, null, false, { ...nobody, defaultEncoding });
}

/** The platform refuses them a body. */
export const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

const statusKinds: Readonly<Record<number, string>> = {
  1: "Informational response",
  3: "Redirect response",
  4: "Client error",
  5: "Server error",
};
