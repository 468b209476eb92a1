export { bufferedBody } from "./buffered-body.ts";
export type {
  AnyDecompressor,
  AnyPieces,
  Coding,
  Decompression,
  Decompressor,
  SyncDecompressor,
} from "./decompression.ts";
export { type FailureDetails, type FailureKind, TransportFailure } from "./failure.ts";
export { joinedChunks } from "./joined-chunks.ts";
export { layer, shared, stack } from "./layers.ts";
export { authorityOf } from "./authority.ts";
export { headerFault, methodFault, targetFault } from "./syntax.ts";
export { rawHeader, rawHeaderPairs, rawHeadersFrom, rawHeaderValues } from "./raw-headers.ts";
export type {
  ByteStream,
  Capability,
  Layer,
  NetworkStream,
  PoolStats,
  RawHeaders,
  RawResponse,
  RequestBody,
  RequestExtensions,
  ResponseExtensions,
  SyncByteStream,
  SyncRequestBody,
  SyncTransport,
  TimeoutLimits,
  Timings,
  Transport,
  TransportOrigin,
  TransportRequest,
  TransportResponse,
  TransportUrl,
  WebSocketChannel,
} from "./transport.ts";
