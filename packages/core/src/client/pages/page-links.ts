import type { MaybePromise } from "../../exchange/flow.ts";
import type { Response } from "../../models/response.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import { jsonPath } from "./json-path.ts";
import { linkedAs } from "./link-relation.ts";
import type { Page } from "./page.ts";

/** Absolute, or relative to the page's own URL; nothing, or an empty text, where the page is the last. */
export type NextLink = UrlInput | null | undefined;

/** How one page leads to the next: one of `nextUrl`, `nextHeader` and `next`. */
export interface PageLinks<Link = MaybePromise<NextLink>> {
  /**
   * Where in its JSON a page has the URL of the next: "links.next", "$.pages[0].url", "@odata.nextLink". A page that has
   * nothing there, null or "" is the last.
   */
  readonly nextUrl?: string | undefined;
  /** The relation in which the next page stands in the Link header, as a rule "next". RFC 8288. */
  readonly nextHeader?: string | undefined;
  /** Finds the URL of the next page in this one. */
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
  const link = jsonPath(nextUrl ?? "");
  return ({ json }) => link(json);
}
