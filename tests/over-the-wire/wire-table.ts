import { Client, type ClientOptions, type RequestCallOptions, type SendingOptions } from "@trunkline/core";
import { rowsOfBodies } from "./rows-of-bodies.ts";
import { rowsOfCallsAlone, rowsOfClients, rowsOfSending } from "./rows-of-clients.ts";
import { rowsOfExchanges } from "./rows-of-exchanges.ts";
import { rowsOfRequests } from "./rows-of-requests.ts";
import type { CallOption, ClientOption, Level, Row, RowsOf, SendingOption, SharedOption } from "./wire-row.ts";

/** Rows for every option of a call that is none of the client's. An option without a row does not compile. */
const callRows: RowsOf<RequestCallOptions, Exclude<CallOption, SharedOption>> = {
  ...rowsOfBodies,
  ...rowsOfCallsAlone,
};
/** For every option that both take. */
export const sharedRows: RowsOf<RequestCallOptions & ClientOptions, SharedOption> = {
  ...rowsOfRequests,
  ...rowsOfExchanges,
};
/** For every option of the client alone. */
const clientRows: RowsOf<ClientOptions, Exclude<ClientOption, SharedOption>> = rowsOfClients;
/** For what `send` alone takes. */
const sendingRows: RowsOf<SendingOptions, SendingOption> = rowsOfSending;

export interface TableRow {
  readonly option: string;
  readonly level: Level;
  readonly row: Row<unknown>;
}

/** Every row at every level that its option exists at. */
export function wireTable(): readonly TableRow[] {
  return [
    ...rowsAt(["client", "assigned", "call"], sharedRows),
    ...rowsAt(["client", "assigned"], clientRows),
    ...rowsAt(["call"], callRows),
    ...rowsAt(["send"], sendingRows),
  ];
}

function rowsAt(levels: readonly Level[], rows: object): TableRow[] {
  return Object.entries(rows as Readonly<Record<string, readonly Row<unknown>[]>>).flatMap(([option, its]) =>
    its.flatMap((row) =>
      levels
        .filter((level) => row.at?.includes(level) ?? true)
        .filter((level) => level !== "assigned" || isAssignable(option))
        .map((level) => ({ option, level, row })),
    ),
  );
}

/** Whether a client's setting can be changed while it lives. */
function isAssignable(option: string): boolean {
  for (let part: object | null = Client.prototype; part !== null; part = Object.getPrototypeOf(part) as object | null)
    if (Object.getOwnPropertyDescriptor(part, option)?.set !== undefined) return true;
  return false;
}
