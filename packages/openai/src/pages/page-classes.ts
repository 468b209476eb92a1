import type { Call, PageKind } from "../client/call.ts";
import type { AbstractPage, PageClient } from "./abstract-page.ts";
import { ConversationCursorPage } from "./conversation-cursor-page.ts";
import { CursorPage } from "./cursor-page.ts";
import { NextCursorPage } from "./next-cursor-page.ts";
import { Page } from "./page.ts";

type PageClass = new (client: PageClient, call: Call, body: never) => AbstractPage<unknown>;

const classes: Readonly<Record<PageKind, PageClass>> = {
  cursor: CursorPage,
  conversation: ConversationCursorPage,
  next: NextCursorPage,
  single: Page,
};

/** The page that a list's answer is. */
export function pageFrom(kind: PageKind, client: PageClient, call: Call, body: unknown): AbstractPage<unknown> {
  return new classes[kind](client, call, body as never);
}
