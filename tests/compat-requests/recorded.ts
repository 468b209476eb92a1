import type { Seen } from "./arrival.ts";

/** What programs under Python's requests printed, and what then arrived. */
export interface Recorded {
  readonly requests: string;
  readonly urllib3: string;
  readonly programs: Record<string, { readonly printed: readonly string[]; readonly arrived: readonly Seen[] }>;
}
