/** A header's value; several are sent as several fields. `null` removes what a lower layer set, `undefined` says nothing. */
export type HeaderValue = string | null | undefined;

/** A `Headers` of the platform or of ours, a record, or pairs. */
export type HeadersLike =
  | Iterable<readonly [string, HeaderValue | readonly HeaderValue[]]>
  | Readonly<Record<string, HeaderValue | readonly HeaderValue[]>>
  | null
  | undefined;

/** What one call may say besides its parameters. */
export interface RequestOptions {
  /** Above all other headers; `null` removes one. */
  readonly headers?: HeadersLike;
  /** In place of the query that the method makes of its parameters; above `defaultQuery`. */
  readonly query?: object | null | undefined;
  /** In place of the body that the method makes of its parameters. */
  readonly body?: unknown;
  /** Milliseconds for each attempt, a buffered body included. The client's, ten minutes by default. */
  readonly timeout?: number | undefined;
  /** Further attempts after one that failed. The client's, 2 by default. */
  readonly maxRetries?: number | undefined;
  /** Aborts the call with an `APIUserAbortError`, an answer that streams too. */
  readonly signal?: AbortSignal | null | undefined;
  /** Reads the answer as events. Methods that stream set it by their own parameters. */
  readonly stream?: boolean | undefined;
  /** Accepted as the official client accepts it: the API knows no such header, and none is sent. */
  readonly idempotencyKey?: string | undefined;
  /** Instead of the default base URL, where the client was not given one. */
  readonly defaultBaseURL?: string | undefined;
  /** Told to `fetch`, over the client's `fetchOptions`; a signal there aborts as `signal` does. Refused where no `fetch` sends. */
  readonly fetchOptions?: RequestInit | undefined;
}
