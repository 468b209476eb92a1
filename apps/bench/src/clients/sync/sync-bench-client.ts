import type { Answer } from "../bench-client.ts";

/** One way to ask without a promise. It ends with its process. */
export interface SyncBenchClient {
  get(url: string): Answer;
}
