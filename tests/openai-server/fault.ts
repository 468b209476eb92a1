/** What goes wrong with the answer to one request, in place of or within the one that it would have. Plain data. */
export type Fault =
  /** Another answer: a status with an error of the service, unless `body` says another. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly body?: string;
    }
  /** The connection breaks before a head. */
  | { readonly kind: "refuse" }
  /** The connection breaks after so many events; of an answer without events, within its body. */
  | { readonly kind: "cut"; readonly after: number }
  /** Each event waits until it is released. */
  | { readonly kind: "hold" }
  /** The body comes in pieces of so many bytes. */
  | { readonly kind: "split"; readonly bytes: number }
  /** A record of the stream, as it is written, ahead of the event with this number. */
  | { readonly kind: "insert"; readonly at: number; readonly record: string }
  /** A stream of these events, in place of the operation's own. */
  | { readonly kind: "stream"; readonly records: readonly string[] };

/** The answer of an overloaded service, with what it says of when to come again. */
export function tooManyRequests(headers: Readonly<Record<string, string>> = {}): Fault {
  return { kind: "answer", status: 429, headers };
}

/** An error as the service writes it. */
export function errorBody(status: number): string {
  const [type, message] = errorTypes[status] ?? [
    "server_error",
    "The server had an error while processing your request.",
  ];
  return JSON.stringify({ error: { message, type, param: null, code: status === 429 ? "rate_limit_exceeded" : null } });
}

const errorTypes: Readonly<Record<number, readonly [string, string]>> = {
  400: ["invalid_request_error", "The request is not one that this service knows."],
  401: ["invalid_request_error", "Incorrect API key provided."],
  404: ["invalid_request_error", "No such object."],
  429: ["requests", "Rate limit reached for requests."],
};
