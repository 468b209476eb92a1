import { analyse } from "chardet";
import type { BodyReader } from "./body-reader.ts";
import { CaseInsensitiveDict } from "./case-insensitive-dict.ts";
import { RequestsCookieJar } from "./cookie-jar.ts";
import { HTTPError, JSONDecodeError, StreamConsumedError } from "./errors.ts";
import { eachInto, Emitted, type Flow, type ItemFlow, type MaybePromise } from "./flow.ts";
import { byteLineEnd, LinePieces, textLineEnd } from "./line-pieces.ts";
import { linksByRelation, type ParsedLink } from "./links.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { BaseRawResponse } from "./raw-response.ts";
import { withoutPassword } from "./split-url.ts";
import { strictUnicode } from "./strict-unicode.ts";
import { decoded, jsonEncoding, type PieceDecoder, pieceDecoder } from "./text-decoding.ts";

export interface ContentOptions {
  /** Text in the response's encoding in place of bytes, where it has one. */
  readonly decodeUnicode?: boolean;
}

export interface LineOptions {
  readonly chunkSize?: number | null;
  readonly delimiter?: string | null;
  /** Lines end as text does, at U+2028 or a form feed too, where the response has an encoding; else at \n, \r and \r\n. */
  readonly decodeUnicode?: boolean;
}

/** A span of time. */
export interface Elapsed {
  readonly milliseconds: number;
  totalSeconds(): number;
}

export function elapsedOf(milliseconds: number): Elapsed {
  return { milliseconds, totalSeconds: () => milliseconds / 1000 };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What the responses of both entries have in common: all but how a body is read. */
export abstract class BaseResponse {
  statusCode = 0;
  headers: CaseInsensitiveDict = new CaseInsensitiveDict();
  /** Where the answer came from, after redirects. */
  url = "";
  reason: string | null = null;
  /** What `text` is read in; set it to read it in another. `null` where nobody said. */
  encoding: string | null = null;
  /** Answers that came before this one, oldest first: redirects and auth challenges. */
  history: BaseResponse[] = [];
  cookies: RequestsCookieJar = new RequestsCookieJar();
  /** From sending the request to the answer's headers. */
  elapsed: Elapsed = elapsedOf(0);
  request: PreparedRequest | null = null;
  raw: BaseRawResponse | null;
  /** The adapter that it came through. */
  connection: unknown = null;
  readonly #reader: BodyReader | null;
  #next: PreparedRequest | null = null;
  protected kept: Uint8Array | null = null;
  /** What its reading ended with: a body that broke off is not an empty one to those who ask again. */
  protected failure: { readonly error: unknown } | null = null;
  #wasConsumed = false;

  /** Without a body, or over what an adapter has received. */
  constructor(raw: BaseRawResponse | null = null, reader: BodyReader | null = null) {
    this.raw = raw;
    this.#reader = reader;
  }

  /** Reads the body and keeps it, if that has not been done. */
  abstract load(): MaybePromise<unknown>;
  /** Frees the connection, the body read or not. */
  abstract close(): MaybePromise<void>;

  abstract get content(): Uint8Array;
  abstract set content(bytes: Uint8Array);

  /** The request that would follow a redirect that was not followed. */
  get next(): PreparedRequest | null {
    return this.#next;
  }

  set next(request: PreparedRequest | null) {
    this.#next = request;
  }

  /** No error: a status below 400. */
  get ok(): boolean {
    return this.statusCode < 400 || this.statusCode >= 600;
  }

  get isRedirect(): boolean {
    return this.headers.has("location") && redirects.has(this.statusCode);
  }

  get isPermanentRedirect(): boolean {
    return this.headers.has("location") && (this.statusCode === 301 || this.statusCode === 308);
  }

  /** What the body itself seems to be in. */
  get apparentEncoding(): string {
    const { content } = this;
    if (content.length === 0) return "utf-8";
    if (content.every((byte) => byte < 0x80)) return "ascii";
    const [best] = analyse(content);
    return best?.name.toLowerCase() ?? "utf-8";
  }

  /** The body as text, in `encoding`, else in what it seems to be in. */
  get text(): string {
    const { content } = this;
    return content.length === 0 ? "" : decoded(content, this.encoding ?? this.apparentEncoding);
  }

  /** The body as JSON. Throws `JSONDecodeError` where it is none. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what he expects, as in every client
  json<Value = unknown>(reviver?: (key: string, value: unknown) => unknown): Value {
    const { content } = this;
    const isUnnamed = this.encoding === null || this.encoding === "";
    const sniffed = isUnnamed && content.length > 3 ? jsonEncoding(content) : null;
    // Whatever it looks like, it may be in no UTF at all.
    const text = (sniffed === null ? null : strictUnicode(content, sniffed)) ?? this.text;
    try {
      return JSON.parse(text, reviver) as Value;
    } catch (cause) {
      const { message } = cause as Error;
      throw new JSONDecodeError(message, { request: this.request ?? undefined, response: this, cause });
    }
  }

  /** Those of the Link header, by rel or by URL. */
  get links(): Readonly<Record<string, ParsedLink>> {
    return linksByRelation(this.headers.get("link"));
  }

  /** Throws `HTTPError` for a status of 400 to 599. */
  raiseForStatus(): void {
    const { statusCode, reason, url } = this;
    if (statusCode < 400 || statusCode >= 600) return;
    const whose = statusCode < 500 ? "Client" : "Server";
    const shown = withoutPassword(url);
    throw new HTTPError(`${statusCode} ${whose} Error: ${reason ?? ""} for url: ${shown}`, { response: this });
  }

  toString(): string {
    return `<Response [${this.statusCode}]>`;
  }

  protected *loading(): Flow<Uint8Array> {
    if (this.kept !== null) return this.kept;
    if (this.failure !== null) throw this.failure.error;
    if (this.#reader === null) return new Uint8Array(0);
    this.#refuseConsumed();
    try {
      this.kept = yield* this.#reader.rest();
    } catch (error) {
      this.failure = { error };
      throw error;
    }
    this.#wasConsumed = true;
    return this.kept;
  }

  /** The body in pieces, as text where that is asked for and its encoding is known. */
  protected contentFlow(
    chunkSize: number | null,
    { decodeUnicode = false }: ContentOptions = {},
  ): ItemFlow<Uint8Array | string> {
    const pieces = this.#pieces(chunkSize);
    const decode = decodeUnicode && this.encoding !== null ? pieceDecoder(this.encoding) : null;
    return decode === null ? pieces : textOf(pieces, decode);
  }

  protected lineFlow({ chunkSize = 512, delimiter = null, decodeUnicode = false }: LineOptions = {}): ItemFlow<string> {
    const lineEnd = decodeUnicode && this.encoding !== null ? textLineEnd : byteLineEnd;
    const lines = new LinePieces(delimiter === null || delimiter === "" ? lineEnd : delimiter);
    const decode = pieceDecoder(this.encoding ?? "utf-8") ?? pieceDecoder("utf-8")!;
    const texts = textOf(this.#pieces(chunkSize), decode);
    return eachInto(texts, (text) => (text === null ? lines.end() : lines.take(text)));
  }

  #pieces(chunkSize: number | null): ItemFlow<Uint8Array> {
    if (chunkSize !== null && (!Number.isInteger(chunkSize) || chunkSize < 1))
      throw new TypeError(`chunkSize is a number of bytes or null, not ${JSON.stringify(chunkSize)}.`);
    if (this.kept !== null) return slicesOf(this.kept, chunkSize);
    this.#refuseConsumed();
    return this.#arriving(chunkSize);
  }

  *#arriving(chunkSize: number | null): ItemFlow<Uint8Array> {
    if (this.#reader !== null) yield* this.#reader.pieces(chunkSize, true);
    this.#wasConsumed = true;
  }

  #refuseConsumed(): void {
    if (this.#wasConsumed)
      throw new StreamConsumedError("The content for this response was already consumed", { response: this });
  }
}

function* slicesOf(bytes: Uint8Array, size: number | null): ItemFlow<Uint8Array> {
  const step = size ?? bytes.length;
  for (let at = 0; at < bytes.length; at += step) yield new Emitted(bytes.subarray(at, at + step));
}

function textOf(pieces: ItemFlow<Uint8Array>, decode: PieceDecoder): ItemFlow<string> {
  return eachInto(pieces, (piece) => {
    const text = decode(piece);
    return text === "" ? [] : [text];
  });
}
