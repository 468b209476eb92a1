/** What every error of this package is, but for `InvalidWebhookSignatureError`. */
export class OpenAIError extends Error {}

type Described = {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly param?: unknown;
  readonly type?: unknown;
};

/** An answer that is no success, or that never came. Its `name` is "Error", as in the official client. */
export class APIError extends OpenAIError {
  // Declared: the constructor makes them, in the order of the official client's.
  /** Absent where no answer came. */
  declare readonly status: number | undefined;
  declare readonly headers: Headers | undefined;
  /** The body's `error`, or the whole body where it has none. */
  declare readonly error: unknown;
  declare readonly code: string | null | undefined;
  declare readonly param: string | null | undefined;
  declare readonly type: string | undefined;
  /** What OpenAI asks for in reports. */
  declare readonly requestID: string | null | undefined;

  constructor(status: number | undefined, error: unknown, message: string | undefined, headers: Headers | undefined) {
    super(messageOf(status, error as Described | null | undefined, message));
    const { code, param, type } = (error ?? {}) as Described;
    this.status = status;
    this.headers = headers;
    this.requestID = headers?.get("x-request-id");
    this.error = error;
    this.code = code as string | null | undefined;
    this.param = param as string | null | undefined;
    this.type = type as string | undefined;
  }

  /** The error that belongs to a status; `body` holds the API's description under `error`. */
  static generate(
    status: number | undefined,
    body: { readonly error?: unknown } | undefined,
    message: string | undefined,
    headers: Headers | undefined,
  ): APIError {
    if (!status || headers === undefined) return new APIConnectionError({ message, cause: errorFrom(body) });
    const Kind = status >= 500 ? InternalServerError : (byStatus[status] ?? APIError);
    return new Kind(status, body?.error, message, headers);
  }
}

/** The caller's signal has aborted; `cause` is its reason. */
export class APIUserAbortError extends APIError {
  constructor({ message, cause }: { readonly message?: string | undefined; readonly cause?: unknown } = {}) {
    super(undefined, undefined, message ?? "Request was aborted.", undefined);
    if (cause !== undefined) hideCause(this, cause);
  }
}

/** No answer came, or it broke off; `cause` says why. */
export class APIConnectionError extends APIError {
  constructor({ message, cause }: { readonly message?: string | undefined; readonly cause?: unknown }) {
    super(undefined, undefined, message ?? "Connection error.", undefined);
    if (cause !== undefined) this.cause = cause;
  }
}

/** `timeout` has passed, on the last attempt too. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message, cause }: { readonly message?: string | undefined; readonly cause?: unknown } = {}) {
    super({ message: message ?? "Request timed out.", cause });
  }
}

/** 400 */
export class BadRequestError extends APIError {}
/** 401 */
export class AuthenticationError extends APIError {}
/** 403 */
export class PermissionDeniedError extends APIError {}
/** 404 */
export class NotFoundError extends APIError {}
/** 409 */
export class ConflictError extends APIError {}
/** 422 */
export class UnprocessableEntityError extends APIError {}
/** 429 */
export class RateLimitError extends APIError {}
/** 500 and above */
export class InternalServerError extends APIError {}

/** The answer was cut off, so what it holds cannot be parsed. */
export class LengthFinishReasonError extends OpenAIError {
  constructor() {
    super("Could not parse response content as the length limit was reached");
  }
}

export class ContentFilterFinishReasonError extends OpenAIError {
  constructor() {
    super("Could not parse response content as the request was rejected by the content filter");
  }
}

/** A webhook that OpenAI did not sign, or not lately. */
export class InvalidWebhookSignatureError extends Error {}

const byStatus: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

function messageOf(status: number | undefined, error: Described | null | undefined, given: string | undefined): string {
  const described = error?.message;
  const message = described
    ? typeof described === "string"
      ? described
      : JSON.stringify(described)
    : error
      ? JSON.stringify(error)
      : given;
  if (status) return message ? `${status} ${message}` : `${status} status code (no body)`;
  return message || "(no status code or body)";
}

/** As an `Error`, whatever was thrown. */
export function errorFrom(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new Error(typeof thrown === "object" && thrown !== null ? JSON.stringify(thrown) : String(thrown));
}

function hideCause(error: Error, cause: unknown): void {
  Object.defineProperty(error, "cause", { value: cause, writable: true, configurable: true });
}
