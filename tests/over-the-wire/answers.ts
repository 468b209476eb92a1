import type { Answer } from "./wire-row.ts";

/** One redirect, and an empty answer to what follows. */
export const elsewhere =
  (status: number, location: string) =>
  (count: number): Answer =>
    count === 1 ? { status, headers: ["Location", location] } : {};
