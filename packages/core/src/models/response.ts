import type { ByteStream, ResponseExtensions, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { kept, keptSync, linesOf, linesOfSync, textOf, textOfSync } from "../bodies/iterate.ts";
import { ReceivedBody } from "../bodies/received-body.ts";
import { charsetOf, decodeText, isKnownCharset, type StreamingDecoder, textDecoder } from "../bodies/text.ts";
import { DecodingError, HTTPStatusError, ResponseNotRead } from "../errors.ts";
import { Headers } from "./headers.ts";
import { inspectAs } from "./inspect.ts";
import { withoutUserinfo } from "./parse-url.ts";
import type { Request } from "./request.ts";
import { reasonPhrase } from "./status-codes.ts";
import type { URL } from "./url.ts";

/** How a client dresses a transport's record. */
export interface ResponseContext {
  readonly request: Request;
  /** When the request was handed over, by `performance.now()`. */
  readonly started: number;
  readonly defaultEncoding: string;
  /** The transport has undone Content-Encoding already. */
  readonly isDecoded: boolean;
  /** Turns what a transport throws while the body is read into the error users catch. */
  readonly raise: (thrown: unknown) => unknown;
}

const noHistory: readonly Response[] = [];

/**
 * An answer. Its head is here; its body is too unless the request was streamed, and then `text()`, `json()` and
 * `bytes()` answer at once. `await using` it, read it to the end or close it: each frees the connection.
 */
export class Response {
  static {
    inspectAs(this, (response) => `<Response [${response.status}${response.statusText && ` ${response.statusText}`}]>`);
  }

  readonly status: number;
  /** The request that this is the answer to; after a redirect the last one. */
  readonly request: Request;
  readonly extensions: ResponseExtensions;
  /** Answers that came before this one, oldest first: redirects and auth challenges. */
  history: readonly Response[] = noHistory;
  /** Where a redirect leads that was not followed. */
  nextRequest: Request | null = null;
  readonly #record: TransportResponse<ByteStream | SyncByteStream>;
  readonly #context: ResponseContext;
  readonly #body: ReceivedBody;
  #headers: Headers | null = null;
  #content: Uint8Array | null = null;

  /** Dresses a transport's record; a client does this. */
  constructor(record: TransportResponse<ByteStream | SyncByteStream>, context: ResponseContext) {
    this.status = record.status;
    this.request = context.request;
    this.extensions = record.extensions;
    this.#record = record;
    this.#context = context;
    this.#body = new ReceivedBody(record.body, context.raise);
  }

  get url(): URL {
    return this.request.url;
  }

  get headers(): Headers {
    return (this.#headers ??= Headers.fromRaw(this.#record.headers));
  }

  /** One header without decoding the rest, its name in lower case. */
  header(lowerCaseName: string): string | null {
    if (this.#headers === null && this.#record.header !== undefined) return this.#record.header(lowerCaseName) ?? null;
    return this.headers.get(lowerCaseName);
  }

  /** "HTTP/1.1", "HTTP/2" … */
  get httpVersion(): string {
    return `HTTP/${this.extensions.httpVersion ?? "1.1"}`;
  }

  /** The phrase that came with the status, or the standard one. */
  get statusText(): string {
    return this.extensions.reasonPhrase ?? reasonPhrase(this.status);
  }

  /** The status is 2xx. */
  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  /** 301, 302, 303, 307 or 308 with a Location. */
  get isRedirect(): boolean {
    return redirectStatuses.has(this.status) && this.header("location") !== null;
  }

  /** Milliseconds from the request to the end of the body. Throws a `TypeError` before that. */
  get elapsed(): number {
    if (this.#body.endedAt === null) throw new TypeError("elapsed is known once the response has been read or closed.");
    return this.#body.endedAt - this.#context.started;
  }

  get isClosed(): boolean {
    return this.#body.isClosed;
  }

  /** Bytes received so far, before decoding. */
  get bytesReceived(): number {
    return this.#body.bytesReceived;
  }

  /** Reads the whole body and keeps it. */
  read(): Uint8Array | Promise<Uint8Array> {
    if (this.#content !== null) return this.#content;
    this.#refuseEncoded();
    const bytes = this.#body.readAll();
    if (bytes instanceof Uint8Array) return (this.#content = bytes);
    return bytes.then((arrived) => (this.#content = arrived));
  }

  readSync(): Uint8Array {
    if (this.#content !== null) return this.#content;
    this.#refuseEncoded();
    return (this.#content = this.#body.readAllSync());
  }

  /** The body. Throws `ResponseNotRead` while it has not been read. */
  bytes(): Uint8Array {
    if (this.#content === null) throw new ResponseNotRead();
    return this.#content;
  }

  /** The body as text, in the charset that Content-Type names, else the client's default. */
  text(): string {
    return decodeText(this.bytes(), this.encoding);
  }

  /** The body as JSON. Throws a `SyntaxError` where it is none. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what he expects, as in every client
  json<Value = unknown>(): Value {
    // RFC 8259 §8.1: JSON is UTF-8, whatever a charset says; a byte order mark may be ignored.
    return JSON.parse(jsonDecoder.decode(this.bytes())) as Value;
  }

  /** The charset that `text()` uses. */
  get encoding(): string {
    const named = charsetOf(this.header("content-type"));
    return named !== null && isKnownCharset(named) ? named : this.#context.defaultEncoding;
  }

  /** Chunks as they come from the wire, not decoded. */
  iterRaw(): AsyncIterable<Uint8Array> {
    return this.#body.chunks();
  }

  /** Chunks of the body as they arrive. */
  iterBytes(): AsyncIterable<Uint8Array> {
    if (this.#content !== null) return kept(this.#content);
    this.#refuseEncoded();
    return this.#body.chunks();
  }

  /** Text as it arrives; characters are never cut. */
  iterText(): AsyncIterable<string> {
    return textOf(this.iterBytes(), this.#decoder());
  }

  /** Lines as they arrive, without their ends. */
  iterLines(): AsyncIterable<string> {
    return linesOf(this.iterText());
  }

  iterRawSync(): Iterable<Uint8Array> {
    return this.#body.chunksSync();
  }

  iterBytesSync(): Iterable<Uint8Array> {
    if (this.#content !== null) return keptSync(this.#content);
    this.#refuseEncoded();
    return this.#body.chunksSync();
  }

  iterTextSync(): Iterable<string> {
    return textOfSync(this.iterBytesSync(), this.#decoder());
  }

  iterLinesSync(): Iterable<string> {
    return linesOfSync(this.iterTextSync());
  }

  /** Throws `HTTPStatusError` unless the status is 2xx; returns this response otherwise. */
  raiseForStatus(): this {
    if (this.ok) return this;
    const kind = statusKinds[Math.floor(this.status / 100)] ?? "Invalid status code";
    const location = this.isRedirect
      ? `, which redirects to ${JSON.stringify(withoutUserinfo(this.header("location") ?? ""))}`
      : "";
    throw new HTTPStatusError(
      `${kind} '${this.status} ${this.statusText}' for ${this.request.method} ${this.url}${location}`,
      this.request,
      this,
    );
  }

  /** Frees the connection, the body read or not. Any number of times. */
  close(): Promise<void> {
    return this.#body.close();
  }

  closeSync(): void {
    this.#body.closeSync();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }

  #decoder(): StreamingDecoder {
    const decoder = textDecoder(this.encoding);
    if (decoder === null) throw new TypeError(`The encoding ${JSON.stringify(this.encoding)} is not known here.`);
    return decoder;
  }

  // Its Content-Encoding tells of the body that would have come. RFC 9110 §6.4.1.
  get #hasNoBody(): boolean {
    return (
      this.request.method === "HEAD" ||
      this.status === 204 ||
      this.status === 304 ||
      this.header("content-length") === "0"
    );
  }

  // Until decoders are here no coding is advertised, so an encoded body is one that nobody asked for.
  #refuseEncoded(): void {
    if (this.#context.isDecoded || this.#hasNoBody) return;
    const coding = this.header("content-encoding");
    if (coding === null || coding.trim() === "" || coding.trim().toLowerCase() === "identity") return;
    throw new DecodingError(
      `${this.request.method} ${this.url}: the body is encoded as ${JSON.stringify(coding)}, which this version cannot decode. Read it as it is by iterRaw().`,
      { request: this.request, code: "DECODING" },
    );
  }
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const statusKinds: Readonly<Record<number, string>> = {
  1: "Informational response",
  3: "Redirect response",
  4: "Client error",
  5: "Server error",
};

const jsonDecoder = new TextDecoder();
