import { atLeast } from "../../at-least.ts";
import type { RedirectSettings } from "../../exchange/redirects.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions } from "../client-options.ts";
import type { Page } from "./page.ts";
import { PageCourse, type RequestBuilder } from "./page-course.ts";
import { nextLinkBy, type PageLinks } from "./page-links.ts";

/** A call that is repeated page by page, and what each page has to offer. */
export class PagePlan<Options extends CallOptions, Item> {
  readonly begin: () => PageCourse<Options>;
  readonly nextLink: (page: Page) => unknown;
  readonly itemsOf: (page: Page) => Iterable<Item>;
  readonly maxPages: number;

  constructor(
    builder: RequestBuilder,
    settings: RedirectSettings,
    method: string,
    url: UrlInput,
    options: Options & PageLinks,
    itemsOf: (page: Page) => Iterable<Item>,
  ) {
    this.begin = () => new PageCourse(builder, settings, method, url, options);
    this.nextLink = nextLinkBy(options);
    this.itemsOf = itemsOf;
    this.maxPages = atLeast(1, options.maxPages ?? Infinity, "maxPages is a number");
  }
}
