import type { ByteStream, SyncByteStream, TransportResponse } from "@trunkline/transport";
import { defaultMaxDecodedBytes } from "../bodies/decode.ts";
import type { Request } from "./request.ts";

/** A charset label, or a function that finds one in the bytes of a whole body. */
export type DefaultEncoding = string | ((body: Uint8Array) => string);

/** A transport's record, and what the client that received it knows besides. */
export class ReceivedResponse {
  readonly record: TransportResponse<ByteStream | SyncByteStream>;
  readonly request: Request | null;
  /** When the request was handed over, by `performance.now()`; `null` where it never was. */
  readonly started: number | null;
  readonly defaultEncoding: DefaultEncoding;
  /** The transport has undone Content-Encoding already. */
  readonly isDecoded: boolean;
  /** Turns what a transport throws while the body is read into the error users catch. */
  readonly raise: (thrown: unknown) => unknown;
  readonly maxDecodedBytes: number;

  constructor(
    record: TransportResponse<ByteStream | SyncByteStream>,
    request: Request | null,
    started: number | null,
    defaultEncoding: DefaultEncoding,
    isDecoded: boolean,
    raise: (thrown: unknown) => unknown,
    maxDecodedBytes: number = defaultMaxDecodedBytes,
  ) {
    this.record = record;
    this.request = request;
    this.started = started;
    this.defaultEncoding = defaultEncoding;
    this.isDecoded = isDecoded;
    this.raise = raise;
    this.maxDecodedBytes = maxDecodedBytes;
  }
}
