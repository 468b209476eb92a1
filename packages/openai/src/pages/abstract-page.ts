import type { APIPromise } from "../client/api-promise.ts";
import type { Call } from "../client/call.ts";
import { OpenAIError } from "../errors/errors.ts";

/** What a page needs to have the next one: the client that fetched it. */
export interface PageClient {
  call<Answer>(call: Call): APIPromise<Answer>;
}

/** One page of a list; iterating over it goes on to those that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  data: Item[];
  readonly #client: PageClient;
  readonly #call: Call;

  constructor(client: PageClient, call: Call, body: { readonly data?: Item[] | null }) {
    this.#client = client;
    this.#call = call;
    this.data = body.data || [];
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  /** The query of the call that fetches the next page, `null` where there is none. */
  nextPageRequestOptions(): { readonly query: object } | null {
    const next = this.nextQuery();
    return next === null ? null : { ...this.#call.options, query: { ...objectOr(this.#query()), ...next } };
  }

  hasNextPage(): boolean {
    return this.getPaginatedItems().length > 0 && this.nextQuery() !== null;
  }

  /** Throws `OpenAIError` where `hasNextPage()` is false. */
  async getNextPage(): Promise<this> {
    const options = this.nextPageRequestOptions();
    if (options === null)
      throw new OpenAIError("No next page expected; please check `.hasNextPage()` before calling `.getNextPage()`.");
    return this.#client.call<this>({
      ...this.#call,
      query: options.query,
      options: { ...this.#call.options, query: undefined },
    });
  }

  /** This page and those that follow. */
  async *iterPages(): AsyncGenerator<this, void, undefined> {
    yield this;
    for (let page = await this.#following(); page !== null; page = await page.#following()) yield page;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.iterPages()) yield* page.getPaginatedItems();
  }

  /** What the query of the next page's call has besides, `null` where no page follows. */
  protected abstract nextQuery(): Readonly<Record<string, string>> | null;

  async #following(): Promise<this | null> {
    return this.hasNextPage() ? this.getNextPage() : null;
  }

  #query(): object | null | undefined {
    return this.#call.options.query ?? this.#call.query;
  }
}

function objectOr(query: object | null | undefined): object {
  return typeof query === "object" && query !== null ? query : {};
}
