import type { RawHeaders, ResponseExtensions, TransportResponse } from "@trunkline/transport";
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
