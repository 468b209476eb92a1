import { codingsOf, Decoding } from "../bodies/decode.ts";
import { kept, keptSync, split, splitSync, textOf, textOfSync } from "../bodies/iterate.ts";
import { decodeJson } from "../bodies/decode-json.ts";
import type { ServerSentEvent } from "../bodies/event-parser.ts";
import { eventsOf, eventsOfSync } from "../bodies/events.ts";
import { jsonBytesOf, jsonBytesOfSync } from "../bodies/json-bytes.ts";
import { LineSplitter } from "../bodies/lines.ts";
import { jsonOf, jsonOfSync } from "../bodies/ndjson.ts";
import { readable } from "../bodies/readable.ts";
import { ReceivedBody } from "../bodies/received-body.ts";
import { ByteChunks, TextChunks } from "../bodies/rechunk.ts";
import {
  charsetOf,
  decodeText,
  isKnownCharset,
  type StreamingDecoder,
  textDecoder,
  unknownCharset,
} from "../bodies/text.ts";
import type { Failing } from "../bodies/undoing.ts";
import { type DecodingError, type RequestError, ResponseNotRead, ResponseTooLarge, SchemaError } from "../errors.ts";
import type { ReceivedResponse } from "./received-response.ts";
import { ResponseHead } from "./response-head.ts";
import { type StandardSchema, type SyncStandardSchema, validated } from "./schema.ts";

/** How large the pieces of an iteration are; the last may be smaller. By default they are as they arrive. */
export interface ChunkOptions {
  readonly chunkSize?: number | undefined;
}

export type JsonReviver = (this: unknown, key: string, value: unknown) => unknown;

/** The body of an answer, and each way to read it. */
export abstract class ResponseBody extends ResponseHead {
  protected readonly arriving: ReceivedBody;
  #text: string | null = null;
  #encoding: string | null = null;
  #stream: ReadableStream<Uint8Array> | null = null;

  constructor(received: ReceivedResponse) {
    super(received);
    const { body, extensions } = received.record;
    this.arriving = new ReceivedBody(body, received);
    // Whoever has the channel of an upgrade goes on without the answer.
    const isChannel = extensions.networkStream !== undefined || extensions.webSocket !== undefined;
    if (received.receiver.stream && !isChannel) this.arriving.closeWhenForgotten();
  }

  get isClosed(): boolean {
    return this.arriving.isClosed;
  }

  /** The body has been read, or is being read, and cannot be a second time unless it was kept by `read()`. */
  get isStreamConsumed(): boolean {
    return this.arriving.isConsumed;
  }

  /** Bytes received so far, before their Content-Encoding is undone. */
  get bytesReceived(): number {
    return this.arriving.bytesReceived;
  }

  /** Reads the whole body and keeps it. */
  read(): Uint8Array | Promise<Uint8Array> {
    return this.arriving.content ?? this.arriving.reading ?? this.arriving.readAll(this.decoding);
  }

  readSync(): Uint8Array {
    return this.arriving.content ?? this.arriving.readAllSync(this.decoding);
  }

  /** The body. Throws `ResponseNotRead` while it has not been read. */
  bytes(): Uint8Array {
    if (this.arriving.content === null) throw new ResponseNotRead();
    return this.arriving.content;
  }

  /** The body as text, in the charset that Content-Type names, else the client's default. */
  text(): string {
    return (this.#text ??= decodeText(this.bytes(), this.encoding));
  }

  /**
   * The body as JSON, checked by a schema of any library (standardschema.dev), or changed by a function as by
   * `JSON.parse`. Throws a `SyntaxError` where it is no JSON, and `SchemaError` where the schema does not hold.
   */
  json<Output>(schema: SyncStandardSchema<Output>): Output;
  json<Output>(schema: StandardSchema<Output>): Output | PromiseLike<Output>;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what he expects, as in every client
  json<Value = unknown>(reviver?: JsonReviver): Value;
  json(how?: StandardSchema<unknown> | JsonReviver): unknown {
    const text = decodeJson(this.bytes());
    if (how === undefined || !("~standard" in how)) return JSON.parse(text, how);
    return validated(how, JSON.parse(text), (message, issues) => {
      const problem = this.#named(`the JSON is not as the schema has it: ${message}`);
      return new SchemaError(problem, issues, this.ownRequest ?? undefined);
    });
  }

  /** The charset that `text()` uses. Set it before the first `text()`, to read the body in another. */
  get encoding(): string {
    if (this.#encoding !== null) return this.#encoding;
    const named = this.charsetEncoding;
    if (named !== null && isKnownCharset(named)) return named;
    const { defaultEncoding } = this.received.receiver;
    if (typeof defaultEncoding === "string") return defaultEncoding;
    const { content } = this.arriving;
    return content === null ? "utf-8" : defaultEncoding(content);
  }

  set encoding(label: string) {
    if (this.#text !== null) throw new TypeError("The encoding cannot be set after text() was called.");
    this.#encoding = label;
  }

  /** The charset that Content-Type names, known here or not. */
  get charsetEncoding(): string | null {
    return charsetOf(this.header("content-type"));
  }

  /** The body as the platform's stream. It is the one way to read the body, unless that was kept by `read()`. */
  get body(): ReadableStream<Uint8Array> {
    if (this.#stream !== null) return this.#stream;
    const chunks = this.arriving.isAsynchronous ? this.iterBytes() : this.iterBytesSync();
    return (this.#stream = readable(chunks, () => this.close()));
  }

  /** Chunks as they come from the wire, their Content-Encoding not undone. */
  iterRaw({ chunkSize }: ChunkOptions = {}): AsyncIterable<Uint8Array> {
    const chunks = this.arriving.chunks();
    return chunkSize === undefined ? chunks : split(chunks, new ByteChunks(chunkSize));
  }

  /** Chunks of the body as they arrive. */
  iterBytes({ chunkSize }: ChunkOptions = {}): AsyncIterable<Uint8Array> {
    const { content } = this.arriving;
    const chunks = content === null ? this.#chunks() : kept(content);
    return chunkSize === undefined ? chunks : split(chunks, new ByteChunks(chunkSize));
  }

  /** Text as it arrives; characters are never cut. */
  iterText({ chunkSize }: ChunkOptions = {}): AsyncIterable<string> {
    const texts = textOf(this.iterBytes(), this.#decoder());
    return chunkSize === undefined ? texts : split(texts, new TextChunks(chunkSize));
  }

  /** Lines as they arrive, without their ends. */
  iterLines(): AsyncIterable<string> {
    return split(this.iterText(), new LineSplitter());
  }

  /** Server-sent events as they arrive. One that the body breaks off is left out, as in browsers. */
  iterEvents(): AsyncIterable<ServerSentEvent> {
    return eventsOf(this.iterBytes(), (message) => this.#tooLarge(message));
  }

  /**
   * JSON values as they arrive, one from each line. Of a `text/event-stream` one from the data of each event up to
   * `[DONE]`; of a sequence by RFC 7464 one from each text. Throws a `SyntaxError` with the number of what is no JSON.
   */
  iterJson<Value = unknown>(): AsyncIterable<Value> {
    return jsonOf(this.iterBytes(), this.header("content-type"), (message) =>
      this.#tooLarge(message),
    ) as AsyncIterable<Value>;
  }

  /**
   * The same values, each as its bytes, neither decoded nor parsed: for a parser of your own, or to be passed on. They may
   * share one buffer: `slice()` what is to be kept for long or transferred. What is no JSON is not noticed.
   */
  iterJsonBytes(): AsyncIterable<Uint8Array> {
    return jsonBytesOf(this.iterBytes(), this.header("content-type"), (message) => this.#tooLarge(message));
  }

  iterRawSync({ chunkSize }: ChunkOptions = {}): Iterable<Uint8Array> {
    const chunks = this.arriving.chunksSync();
    return chunkSize === undefined ? chunks : splitSync(chunks, new ByteChunks(chunkSize));
  }

  iterBytesSync({ chunkSize }: ChunkOptions = {}): Iterable<Uint8Array> {
    const { content } = this.arriving;
    const chunks = content === null ? this.#chunksSync() : keptSync(content);
    return chunkSize === undefined ? chunks : splitSync(chunks, new ByteChunks(chunkSize));
  }

  iterTextSync({ chunkSize }: ChunkOptions = {}): Iterable<string> {
    const texts = textOfSync(this.iterBytesSync(), this.#decoder());
    return chunkSize === undefined ? texts : splitSync(texts, new TextChunks(chunkSize));
  }

  iterLinesSync(): Iterable<string> {
    return splitSync(this.iterTextSync(), new LineSplitter());
  }

  iterEventsSync(): Iterable<ServerSentEvent> {
    return eventsOfSync(this.iterBytesSync(), (message) => this.#tooLarge(message));
  }

  iterJsonSync<Value = unknown>(): Iterable<Value> {
    return jsonOfSync(this.iterBytesSync(), this.header("content-type"), (message) =>
      this.#tooLarge(message),
    ) as Iterable<Value>;
  }

  iterJsonBytesSync(): Iterable<Uint8Array> {
    return jsonBytesOfSync(this.iterBytesSync(), this.header("content-type"), (message) => this.#tooLarge(message));
  }

  /** Frees the connection, the body read or not. Any number of times. */
  close(): Promise<void> {
    return this.arriving.close();
  }

  closeSync(): void {
    this.arriving.closeSync();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  [Symbol.dispose](): void {
    this.closeSync();
  }

  /** What undoes the body's Content-Encoding; `null` where there is nothing to undo. */
  protected get decoding(): Decoding | null {
    if (this.received.isDecoded) return null;
    const codings = codingsOf(this.header("content-encoding"));
    if (codings.length === 0) return null;
    const { maxDecodedBytes, decompression } = this.received.receiver;
    const failing: Failing = (Kind, problem, cause) => this.#failure(Kind, problem, cause);
    return new Decoding(codings, maxDecodedBytes, failing, decompression);
  }

  #chunks(): AsyncIterable<Uint8Array> {
    const raw = this.arriving.chunks();
    return this.decoding?.chunks(raw) ?? raw;
  }

  #chunksSync(): Iterable<Uint8Array> {
    const raw = this.arriving.chunksSync();
    return this.decoding?.chunksSync(raw) ?? raw;
  }

  #failure(Kind: typeof DecodingError, problem: string, cause?: unknown): RequestError {
    return new Kind(this.#named(problem), { request: this.ownRequest ?? undefined, cause });
  }

  #tooLarge(problem: string): RequestError {
    return this.#failure(ResponseTooLarge, problem);
  }

  #named(problem: string): string {
    const request = this.ownRequest;
    return request === null ? problem : `${request.method} ${request.url}: ${problem}`;
  }

  #decoder(): StreamingDecoder {
    const decoder = textDecoder(this.encoding);
    if (decoder === null) throw unknownCharset(this.encoding);
    return decoder;
  }
}
