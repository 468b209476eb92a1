/** An answer with what it came in. */
export interface WithResponse<Answer> {
  readonly data: Answer;
  readonly response: Response;
  readonly request_id: string | null;
}

/** An answer that is an object knows the request's id, for reports to OpenAI; it is not among its enumerable properties. */
export type WithRequestID<Answer> = Answer extends readonly unknown[] | Response
  ? Answer
  : Answer extends object
    ? Answer & { readonly _request_id?: string | null }
    : Answer;

/** What an `APIPromise` reads its answer from. */
export interface Reply<Answer> {
  /** Asked once. */
  parsed(): Promise<Answer>;
  response(): Promise<Response>;
}

/** The answer of a call, parsed when it is awaited. */
export class APIPromise<Answer> extends Promise<WithRequestID<Answer>> {
  protected readonly reply: Reply<Answer>;
  #answer: Promise<WithRequestID<Answer>> | null = null;

  constructor(reply: Reply<Answer>) {
    super(unsettled);
    this.reply = reply;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- it is a promise
  override then<Fulfilled = WithRequestID<Answer>, Rejected = never>(
    onFulfilled?: ((answer: WithRequestID<Answer>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((error: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#parsed().then(onFulfilled, onRejected);
  }

  override catch<Rejected = never>(
    onRejected?: ((error: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<WithRequestID<Answer> | Rejected> {
    return this.#parsed().catch(onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<WithRequestID<Answer>> {
    return this.#parsed().finally(onFinally);
  }

  /** The platform's response, its body unread. */
  asResponse(): Promise<Response> {
    return this.reply.response();
  }

  /** The answer, the platform's response, and the request's id for reports to OpenAI. */
  async withResponse(): Promise<WithResponse<Answer>> {
    const data = await this.#parsed();
    const response = await this.reply.response();
    return { data, response, request_id: response.headers.get("x-request-id") };
  }

  // The id is put there where the body is parsed.
  #parsed(): Promise<WithRequestID<Answer>> {
    return (this.#answer ??= this.reply.parsed() as Promise<WithRequestID<Answer>>);
  }
}

function unsettled(): void {}
