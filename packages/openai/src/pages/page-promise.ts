import { APIPromise } from "../client/api-promise.ts";
import type { AbstractPage } from "./abstract-page.ts";

/** The first page of a list. Iterating over it, awaited or not, gives the items of all pages. */
export class PagePromise<Page extends AbstractPage<Item>, Item = ReturnType<Page["getPaginatedItems"]>[number]>
  extends APIPromise<Page>
  implements AsyncIterable<Item>
{
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
