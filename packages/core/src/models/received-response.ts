import type { ByteStream, Decompression, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { defaultMaxDecodedBytes, platformDecompression } from "../bodies/decode.ts";
import type { Request } from "./request.ts";

/** A charset label, or a function that finds one in the bytes of a whole body. */
export type DefaultEncoding = string | ((body: Uint8Array) => string);

/** What is the same for every response of one receiver. */
export interface Receiver {
  readonly defaultEncoding: DefaultEncoding;
  readonly maxDecodedBytes: number;
  /** The body is handed out unread. */
  readonly stream: boolean;
  readonly decompression: Decompression;
  /** Turns what a transport throws while the body is read into the error users catch. */
  failed(thrown: unknown, request: Request): unknown;
}

/** A transport's record, and what the client that received it knows besides. */
export class ReceivedResponse {
  readonly record: TransportResponse<ByteStream | SyncByteStream>;
  readonly request: Request | null;
  /** When the request was handed over, by `performance.now()`; `null` where it never was. */
  readonly started: number | null;
  /** The transport has undone Content-Encoding already. */
  readonly isDecoded: boolean;
  readonly receiver: Receiver;

  constructor(
    record: TransportResponse<ByteStream | SyncByteStream>,
    request: Request | null,
    started: number | null,
    isDecoded: boolean,
    receiver: Receiver = nobody,
  ) {
    this.record = record;
    this.request = request;
    this.started = started;
    this.isDecoded = isDecoded;
    this.receiver = receiver;
  }

  raise(thrown: unknown): unknown {
    return this.request === null ? thrown : this.receiver.failed(thrown, this.request);
  }
}

/** For a response that no client received. */
export const nobody: Receiver = {
  defaultEncoding: "utf-8",
  maxDecodedBytes: defaultMaxDecodedBytes,
  stream: false,
  decompression: platformDecompression,
  failed: (thrown) => thrown,
};
