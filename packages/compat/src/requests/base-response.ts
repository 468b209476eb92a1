import { analyse } from "chardet";
import { CaseInsensitiveDict } from "./case-insensitive-dict.ts";
import { RequestsCookieJar } from "./cookie-jar.ts";
import { HTTPError, JSONDecodeError, StreamConsumedError } from "./errors.ts";
import type { MaybePromise } from "./flow.ts";
import { linksByRelation, type ParsedLink } from "./links.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { RawResponse } from "./raw-response.ts";
import { withoutPassword } from "./split-url.ts";
import { decoded, jsonEncoding } from "./text-decoding.ts";

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
  raw: RawResponse | null = null;
  /** The adapter that it came through. */
  connection: unknown = null;
  #next: PreparedRequest | null = null;
  protected kept: Uint8Array | null = null;
  protected wasConsumed = false;

  /** Reads the body and keeps it, if that has not been done. */
  abstract load(): MaybePromise<unknown>;
  /** Frees the connection, the body read or not. */
  abstract close(): MaybePromise<void>;

  abstract get content(): Uint8Array;

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
    const sniffed = this.encoding === null && content.length > 3 ? jsonEncoding(content) : null;
    const text = sniffed === null ? this.text : decoded(content, sniffed).replace(/^\ufeff/, "");
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

  protected checkChunkSize(chunkSize: number | null): void {
    if (chunkSize !== null && (!Number.isInteger(chunkSize) || chunkSize < 1))
      throw new TypeError(`chunkSize is a number of bytes or null, not ${JSON.stringify(chunkSize)}.`);
    if (this.wasConsumed && this.kept === null)
      throw new StreamConsumedError("The content for this response was already consumed", { response: this });
  }
}
