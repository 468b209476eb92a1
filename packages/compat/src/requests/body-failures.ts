import {
  DecodingError,
  NetworkError,
  ReadTimeout as CoreReadTimeout,
  ResponseTooLarge,
  StreamConsumed,
  StreamClosed,
  TimeoutException,
  TransportError,
} from "@trunkline/core";
import {
  ChunkedEncodingError,
  ConnectionError,
  ContentDecodingError,
  SSLError,
  StreamConsumedError,
} from "./errors.ts";
import { isTlsFailure, messageOf } from "./failures.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/** What a body that breaks is for those who read it. */
export function bodyFailure(thrown: unknown, request: PreparedRequest): unknown {
  const details = { request, cause: thrown };
  const message = messageOf(thrown);
  if (thrown instanceof StreamConsumed || thrown instanceof StreamClosed)
    return new StreamConsumedError("The content for this response was already consumed", details);
  if (thrown instanceof DecodingError || thrown instanceof ResponseTooLarge)
    return new ContentDecodingError(message, details);
  if (thrown instanceof CoreReadTimeout || thrown instanceof TimeoutException)
    return new ConnectionError(message, details);
  if (isTlsFailure(thrown)) return new SSLError(message, details);
  if (thrown instanceof NetworkError || thrown instanceof TransportError)
    return new ChunkedEncodingError(message, details);
  return thrown;
}
