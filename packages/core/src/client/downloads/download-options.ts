import type { Response } from "../../models/response.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import type { ReportProgress } from "../sending/progress.ts";

/** Where a Node `FileHandle` stands in for a number. */
interface NumberedFile {
  readonly fd: number;
}

/** Node's `Writable`, as far as a download uses it. */
export interface NodeWritable {
  write(chunk: Uint8Array, written: (error?: Error | null) => void): unknown;
  end(finished: () => void): unknown;
  destroy(error?: Error): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
}

/** A path, a `file:` URL, or the number of an open file, which stays open. */
export type SyncDownloadDestination = string | globalThis.URL | number;

/** The same, a `FileHandle`, which stays open too, or a stream, which is ended; it is aborted where the download fails. */
export type DownloadDestination =
  | SyncDownloadDestination
  | NumberedFile
  | NodeWritable
  | globalThis.WritableStream<Uint8Array>;

interface OwnOptions {
  /** GET by default. The parts of another method's answers are never continued. */
  readonly method?: string | undefined;
  /** True by default: a part that an earlier call left is continued. `false` begins anew. */
  readonly resume?: boolean | undefined;
  /** What the whole file is to have: the name of a hash, such as "sha256", and its value in hexadecimal digits. */
  readonly checksum?: { readonly algorithm: string; readonly value: string } | undefined;
  /** Told of each piece that was written. Bytes that were there before count, as they do in `total`. */
  readonly onProgress?: ReportProgress | undefined;
}

/** `retry` is for the body too: where it breaks, the rest is asked for, `retry.attempts` times in all. */
export interface SyncDownloadOptions extends Omit<CallOptions, "onDownloadProgress">, OwnOptions {}
/** The same for a `Client`. */
export interface DownloadOptions extends Omit<RequestCallOptions, "onDownloadProgress">, OwnOptions {}

/** What a download came to. */
export interface Download {
  /** `null` where the destination was none. */
  readonly path: string | null;
  /** How large the file is now. */
  readonly bytes: number;
  /** How much of it was there before this call. */
  readonly resumedFrom: number;
  /** The last answer; its body has been written. */
  readonly response: Response;
}
