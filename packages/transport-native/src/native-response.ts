import type { RawHeaders, RawResponse, ResponseExtensions, TransportResponse } from "@trunkline/transport";
import { flags } from "./records.ts";
import { fieldIn, fieldsIn, fieldsStart } from "./response-head.ts";

/** An answer whose head stays one text until somebody asks what is in it. */
export class NativeResponse<Body> implements TransportResponse<Body> {
  readonly status: number;
  readonly body: Body;
  readonly extensions: ResponseExtensions;
  readonly #head: string;
  readonly #flags: number;
  #lowerCaseHead: string | null = null;
  #headers: RawHeaders | null = null;

  constructor(status: number, head: string, flagged: number, body: Body, extensions: ResponseExtensions) {
    this.status = status;
    this.body = body;
    this.extensions = extensions;
    this.#head = head;
    this.#flags = flagged;
  }

  /** The same answer with its body in another form. */
  withBody<Other>(body: Other): NativeResponse<Other> {
    return new NativeResponse(this.status, this.#head, this.#flags, body, this.extensions);
  }

  get headers(): RawHeaders {
    return (this.#headers ??= fieldsIn(this.#head, fieldsStart(this.#head)));
  }

  header(lowerCaseName: string): string | undefined {
    // Core asks every answer for these two, and few have them.
    if (lowerCaseName === "set-cookie" && (this.#flags & flags.setCookie) === 0) return undefined;
    if (lowerCaseName === "content-encoding" && (this.#flags & flags.contentEncoding) === 0) return undefined;
    this.#lowerCaseHead ??= this.#head.toLowerCase();
    return fieldIn(this.#head, this.#lowerCaseHead, lowerCaseName);
  }
}

/** Status, headers and body of an answer, and nothing else. */
export class NativeRawResponse implements RawResponse {
  readonly status: number;
  readonly body: Uint8Array;
  readonly #response: TransportResponse<unknown>;

  constructor(response: TransportResponse<unknown>, body: Uint8Array) {
    this.status = response.status;
    this.body = body;
    this.#response = response;
  }

  get headers(): RawHeaders {
    return this.#response.headers;
  }

  header(lowerCaseName: string): string | undefined {
    return this.#response.header!(lowerCaseName);
  }
}
