import type { Call } from "../client/call.ts";
import { AbstractPage, type PageClient } from "./abstract-page.ts";

export interface CursorPageParams {
  after?: string;
  limit?: number;
}

export interface CursorPageResponse<Item> {
  data: Item[];
  has_more: boolean;
}

/** A list that says whether more follows: after the last item's id. */
export class CursorPage<Item extends { id?: string | null }>
  extends AbstractPage<Item>
  implements CursorPageResponse<Item>
{
  has_more: boolean;

  constructor(client: PageClient, call: Call, body: CursorPageResponse<Item>) {
    super(client, call, body);
    this.has_more = body.has_more || false;
  }

  override hasNextPage(): boolean {
    return this.has_more && super.hasNextPage();
  }

  protected override nextQuery(): { readonly after: string } | null {
    const id = this.getPaginatedItems().at(-1)?.id;
    return id ? { after: id } : null;
  }
}
