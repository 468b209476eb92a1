import type { BodyOptions } from "../../bodies/encode.ts";
import type { MaybePromise } from "../../exchange/flow.ts";
import type { Response } from "../../models/response.ts";
import type { QueryParamsInput } from "../../models/query-params.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import { jsonPath } from "./json-path.ts";
import { linkedAs } from "./link-relation.ts";
import type { Page } from "./page.ts";

/** What the next page is asked for with: a cursor in the query or in the body. What it does not say is as before. */
export interface NextCall extends BodyOptions {
  /** Absolute, or relative to the page's own URL; by default the one that the page was asked for at. */
  readonly url?: UrlInput | undefined;
  /** Each takes the place of its like in the URL; the others stay. */
  readonly params?: QueryParamsInput | undefined;
}

/** Absolute, or relative to the page's own URL; nothing, or an empty text, where the page is the last. */
export type NextLink = UrlInput | NextCall | null | undefined;

/** How one page leads to the next: one of `nextUrl`, `nextHeader` and `next`. */
export interface PageLinks<Link = MaybePromise<NextLink>> {
  /**
   * Where in its JSON a page has the URL of the next: "links.next", "$.pages[0].url", "@odata.nextLink". A page that has
   * nothing there, null or "" is the last.
   */
  readonly nextUrl?: string | undefined;
  /** The relation in which the next page stands in the Link header, as a rule "next". RFC 8288. */
  readonly nextHeader?: string | undefined;
  /** Finds in this page the URL of the next, or what else it is asked for with: `{ json: { cursor } }`. */
  readonly next?: ((page: Response) => Link) | undefined;
  /** How many pages at most; by default all there are. */
  readonly maxPages?: number | undefined;
}

export type PaginateOptions = RequestCallOptions & PageLinks;
export type SyncPaginateOptions = CallOptions & PageLinks<NextLink>;

export function nextLinkBy({ nextUrl, nextHeader, next }: PageLinks): (page: Page) => unknown {
  if ([nextUrl, nextHeader, next].filter((way) => way !== undefined).length !== 1)
    throw new TypeError("Say where the next page is by one of nextUrl, nextHeader and next.");
  if (next !== undefined) return ({ response }) => next(response);
  if (nextHeader !== undefined) return ({ response }) => linkedAs(nextHeader, response.headers.get("link") ?? "");
  const find = jsonPath(nextUrl ?? "");
  return ({ json }) => {
    const link = find(json);
    // What else is sent is for the program to say, not for the server.
    return typeof link === "object" && link !== null ? { url: link } : link;
  };
}
