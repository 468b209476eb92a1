/** What a client has read by the time a GET counts as done. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  /** The JSON body, parsed. */
  readonly user: unknown;
}

/** The same of an answer that is no JSON. */
export interface BytesAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly bytes: Uint8Array;
}

/** One HTTP client, used as its own documentation shows, with its own defaults. It ends with its process. */
export interface BenchClient {
  get(url: string): Promise<Answer>;
}

/** One that is measured with posted bodies and event streams too. */
export interface FieldClient extends BenchClient {
  post(url: string, body: Uint8Array): Promise<Answer>;
  /** How many characters of data the events of the answer have together. */
  events(url: string): Promise<number>;
}

/** One that is measured with bodies in both directions. */
export interface BodyClient extends BenchClient {
  post(url: string, body: Uint8Array): Promise<Answer>;
  /** Undoes the Content-Encoding that the answer has. */
  getBytes(url: string): Promise<BytesAnswer>;
  /** POSTs so many bytes as they come. */
  upload(url: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<UploadAnswer>;
}

/** One of which is known no more than that it can GET: what else it has is measured too. */
export type AnyClient = BenchClient & Partial<BodyClient>;

/** The same of an answer without a body that counts. */
export type UploadAnswer = Omit<BytesAnswer, "bytes">;

/** What is not left to a client's own defaults. */
export interface ClientSettings {
  /** PEM of the only authority it shall trust. */
  readonly authority?: string;
  /** As many connections as it may open, for those that can be told. */
  readonly connections?: number;
  /** Microseconds to look for an answer before the thread sleeps, for the one that can. */
  readonly busyPoll?: number;
  /** HTTP/2, and nothing else, over one connection. */
  readonly http2?: boolean;
}

/** It cannot take part here; the message says why. */
export class Unavailable extends Error {}
