/** What only the platform's own fetch can say of a response. */
export interface ResponseFacts {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly type: "basic" | "cors";
}

type BodyInput = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null;

/** The platform's response with the facts of one that came: any status, its URL, and headers that stay as they are. */
export class FetchedResponse extends Response {
  readonly #facts: ResponseFacts;

  constructor(body: BodyInput, headers: Headers, facts: ResponseFacts) {
    super(body, { headers });
    this.#facts = facts;
    for (const name of ["append", "delete", "set"] as const)
      Object.defineProperty(super.headers, name, { value: refuse });
  }

  override get status(): number {
    // Node's constructor asks for it before there are facts.
    return #facts in this ? this.#facts.status : super.status;
  }

  override get statusText(): string {
    return this.#facts.statusText;
  }

  override get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  override get url(): string {
    return this.#facts.url;
  }

  override get redirected(): boolean {
    return this.#facts.redirected;
  }

  override get type(): "basic" | "cors" {
    return this.#facts.type;
  }

  override clone(): FetchedResponse {
    return new FetchedResponse(super.clone().body, this.headers, this.#facts);
  }
}

function refuse(): never {
  throw new TypeError("The headers of a response that was fetched cannot be changed; make a new Response with others.");
}
