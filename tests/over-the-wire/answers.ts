import type { Answer, Sent } from "./wire-row.ts";

/** One redirect, and an empty answer to what follows. */
export const elsewhere =
  (status: number, location: string) =>
  (_sent: Sent, count: number): Answer =>
    count === 1 ? { status, headers: ["Location", location] } : {};
