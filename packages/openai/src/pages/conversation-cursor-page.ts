import type { Call } from "../client/call.ts";
import { AbstractPage, type PageClient } from "./abstract-page.ts";

export interface ConversationCursorPageParams {
  after?: string;
  limit?: number;
}

export interface ConversationCursorPageResponse<Item> {
  data: Item[];
  has_more: boolean;
  last_id: string;
}

/** A list that names the id after which it goes on. */
export class ConversationCursorPage<Item> extends AbstractPage<Item> implements ConversationCursorPageResponse<Item> {
  has_more: boolean;
  last_id: string;

  constructor(client: PageClient, call: Call, body: ConversationCursorPageResponse<Item>) {
    super(client, call, body);
    this.has_more = body.has_more || false;
    this.last_id = body.last_id || "";
  }

  override hasNextPage(): boolean {
    return this.has_more && super.hasNextPage();
  }

  protected override nextQuery(): { readonly after: string } | null {
    return this.last_id ? { after: this.last_id } : null;
  }
}
