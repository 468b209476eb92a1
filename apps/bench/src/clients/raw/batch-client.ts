import type { Answer } from "../bench-client.ts";

/** A client that is given many URLs at once. */
export interface BatchClient {
  /** The answers in the order of the URLs; rejects where one of them failed. */
  getAll(urls: readonly string[]): Promise<readonly Answer[]>;
}
