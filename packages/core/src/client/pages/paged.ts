import { isPromise } from "../../exchange/flow.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import type { Client } from "../client.ts";
import { Page } from "./page.ts";
import type { PagePlan } from "./page-plan.ts";
import type { SyncClient } from "../sync-client.ts";

/** What the pages of a list have to offer. A page is fetched when it is asked for; each iteration begins with the first. */
export class Paged<Item> implements AsyncIterable<Item> {
  readonly #client: Client;
  readonly #plan: PagePlan<RequestCallOptions, Item>;
  #pagesFetched = 0;

  constructor(client: Client, plan: PagePlan<RequestCallOptions, Item>) {
    this.#client = client;
    this.#plan = plan;
  }

  /** How many pages came so far, in all iterations. */
  get pagesFetched(): number {
    return this.#pagesFetched;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const { begin, itemsOf, nextLink, maxPages } = this.#plan;
    const course = begin();
    for (let count = 1; ; count += 1) {
      const page = new Page(await this.#client.send(course.request, course.options));
      this.#pagesFetched += 1;
      yield* itemsOf(page);
      if (count >= maxPages) return;
      const link = await nextLink(page);
      if (isMissing(link)) return;
      course.follow(link, page.response);
    }
  }

  /** All of it. */
  async collect(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) items.push(item);
    return items;
  }
}

/** The same without promises. */
export class SyncPaged<Item> implements Iterable<Item> {
  readonly #client: SyncClient;
  readonly #plan: PagePlan<CallOptions, Item>;
  #pagesFetched = 0;

  constructor(client: SyncClient, plan: PagePlan<CallOptions, Item>) {
    this.#client = client;
    this.#plan = plan;
  }

  /** How many pages came so far, in all iterations. */
  get pagesFetched(): number {
    return this.#pagesFetched;
  }

  *[Symbol.iterator](): Generator<Item, void, undefined> {
    const { begin, itemsOf, nextLink, maxPages } = this.#plan;
    const course = begin();
    for (let count = 1; ; count += 1) {
      const page = new Page(this.#client.send(course.request, course.options));
      this.#pagesFetched += 1;
      yield* itemsOf(page);
      if (count >= maxPages) return;
      const link = nextLink(page);
      if (isPromise(link)) throw new TypeError('"next" returned a promise; a SyncClient cannot wait for it.');
      if (isMissing(link)) return;
      course.follow(link, page.response);
    }
  }

  /** All of it. */
  collect(): Item[] {
    return [...this];
  }
}

function isMissing(link: unknown): boolean {
  return link === undefined || link === null || link === "" || link === false;
}
