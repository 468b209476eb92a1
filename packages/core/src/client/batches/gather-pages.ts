import type { Request } from "../../models/request.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import type { Client } from "../client.ts";
import { gather, type GatherOptions, gatherSync, type SyncGatherOptions } from "./gather.ts";
import type { SyncClient } from "../sync-client.ts";

/** Which pages to ask for. */
export interface PageNumbers {
  readonly totalPages: number;
  /** The parameter that has the number of the page; "page" by default. */
  readonly pageParam?: string | undefined;
  /** The number of the first page; 1 by default. */
  readonly startPage?: number | undefined;
}

/** One of several lists of pages; what it does not say is as in the options. */
export type PagedEndpoint = CallOptions & Partial<PageNumbers> & { readonly url: UrlInput };

export type PageLists = UrlInput | readonly (UrlInput | PagedEndpoint)[];

export type GatherPagesOptions<Errors extends boolean = boolean> = RequestCallOptions &
  PageNumbers &
  GatherOptions<Errors>;
export type SyncGatherPagesOptions<Errors extends boolean = boolean> = CallOptions &
  PageNumbers &
  SyncGatherOptions<Errors>;

export async function gatherPages<Errors extends boolean>(
  client: Client,
  method: string,
  lists: PageLists,
  options: GatherPagesOptions<Errors>,
): Promise<unknown> {
  const all = listsOf(lists, options);
  const pages = await gather(pagesOf(client, method, all), options, ({ request, list }, signal) =>
    client.send(request, { ...list, signal }),
  );
  return isOne(lists) ? pages : divided(pages, all);
}

export function gatherPagesSync<Errors extends boolean>(
  client: SyncClient,
  method: string,
  lists: PageLists,
  options: SyncGatherPagesOptions<Errors>,
): unknown {
  const all = listsOf(lists, options);
  const pages = gatherSync(pagesOf(client, method, all), options, ({ request, list }) => client.send(request, list));
  return isOne(lists) ? pages : divided(pages, all);
}

function isOne(lists: PageLists): lists is UrlInput {
  return !Array.isArray(lists);
}

type List = PagedEndpoint & PageNumbers;

interface NumberedPage {
  readonly request: Request;
  readonly list: List;
}

function listsOf(lists: PageLists, options: CallOptions & PageNumbers): readonly List[] {
  const all: List[] = [];
  for (const endpoint of isOne(lists) ? [lists] : lists) {
    const own = typeof endpoint === "object" && "url" in endpoint ? endpoint : { url: endpoint };
    const list = { ...options, ...own };
    if (!Number.isInteger(list.totalPages) || list.totalPages < 0)
      throw new TypeError(`totalPages is a whole number, 0 or more, not ${String(list.totalPages)}.`);
    all.push(list);
  }
  return all;
}

function* pagesOf(
  client: Pick<Client | SyncClient, "buildRequest">,
  method: string,
  lists: readonly List[],
): Generator<NumberedPage> {
  for (const list of lists) {
    const { url, totalPages, pageParam = "page", startPage = 1 } = list;
    const request = client.buildRequest(method, url, list);
    for (let page = startPage; page < startPage + totalPages; page += 1)
      yield { request: request.copyWith({ url: request.url.copySetParam(pageParam, page) }), list };
  }
}

function divided<Item>(pages: readonly Item[], lists: readonly List[]): Item[][] {
  let end = 0;
  return lists.map(({ totalPages }) => pages.slice(end, (end += totalPages)));
}
