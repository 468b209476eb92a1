/** What a client has read by the time a GET counts as done. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  /** The JSON body, parsed. */
  readonly user: unknown;
}

/** One HTTP client, used as its own documentation shows, with its own defaults. It ends with its process. */
export interface BenchClient {
  get(url: string): Promise<Answer>;
}
