import type { FormEncoding } from "./encoded-body.ts";
import type { RequestOptions } from "./request-options.ts";

/** What an answer is read as. */
export type AnswerKind = "parsed" | "binary" | "nothing" | "events" | "assistant-events";

/** How a list says where its next page begins. */
export type PageKind = "cursor" | "conversation" | "next" | "single";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";

/** One request of the API, as a plain record: generated methods, helpers, pages and `client.post()` all make these. */
export interface Call {
  readonly method: Method;
  /** Path with its parameters in it, already encoded, or an absolute URL. */
  readonly path: string;
  readonly query?: object | null | undefined;
  readonly body?: unknown;
  /** "json" without a body still names its content type. A form is a function, so that only who sends one carries it. */
  readonly encoding: "json" | "none" | FormEncoding;
  /** The method's own, below the user's: Accept, OpenAI-Beta. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly answer: AnswerKind;
  readonly page?: PageKind | undefined;
  readonly isAdmin?: boolean | undefined;
  /** Files keep the folders in their names: skills. */
  readonly keepsFolders?: boolean | undefined;
  /** Changes a parsed answer: output_text, embeddings from base64. */
  readonly transform?: ((answer: never) => unknown) | undefined;
  readonly options: RequestOptions;
}
