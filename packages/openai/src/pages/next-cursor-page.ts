import type { Call } from "../client/call.ts";
import { AbstractPage, type PageClient } from "./abstract-page.ts";

export interface NextCursorPageParams {
  after?: string;
  limit?: number;
}

export interface NextCursorPageResponse<Item> {
  data: Item[];
  has_more: boolean;
  next: string | null;
}

/** A list that gives the cursor of its next page, which may be asked for after an empty one too. */
export class NextCursorPage<Item> extends AbstractPage<Item> implements NextCursorPageResponse<Item> {
  has_more: boolean;
  next: string | null;

  constructor(client: PageClient, call: Call, body: NextCursorPageResponse<Item>) {
    super(client, call, body);
    this.has_more = body.has_more || false;
    this.next = body.next || null;
  }

  override hasNextPage(): boolean {
    return this.has_more && this.nextQuery() !== null;
  }

  protected override nextQuery(): Readonly<Record<string, string>> | null {
    return this.next === null ? null : { after: this.next };
  }
}
