import type { Call } from "../client/call.ts";
import { AbstractPage, type PageClient } from "./abstract-page.ts";

export interface PageResponse<Item> {
  data: Item[];
  object: string;
}

/** A list that comes whole: no page follows. */
export class Page<Item> extends AbstractPage<Item> implements PageResponse<Item> {
  object: string;

  constructor(client: PageClient, call: Call, body: PageResponse<Item>) {
    super(client, call, body);
    this.object = body.object;
  }

  protected override nextQuery(): null {
    return null;
  }
}
