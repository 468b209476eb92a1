import { Request as CoreRequest, URL } from "@trunkline/core";
import type { TimeoutLimits } from "@trunkline/transport";
import { BodyStream } from "./body.ts";
import { InvalidHeader, UnrewindableBodyError } from "./errors.ts";
import type { PreparedRequest } from "./prepared-request.ts";

export interface CarryOptions {
  readonly limits: TimeoutLimits;
  readonly isSync: boolean;
}

/** What core sends for a prepared request: its headers as they are, its URL's escapes as they are. */
export function coreRequest(request: PreparedRequest, { limits, isSync }: CarryOptions): CoreRequest {
  const url = new URL(request.url);
  const target = request.pathUrl;
  const stream = streamed(request, isSync);
  return new CoreRequest(request.method ?? "GET", url, {
    headers: Array.from(fields(request)),
    ...(stream !== undefined && { stream }),
    extensions: { timeout: limits, ...(target !== url.target && { target }) },
  });
}

function* fields({ headers, url }: PreparedRequest): Generator<readonly [name: string, value: Uint8Array]> {
  // http.client says so where nobody says what he can decode.
  if (!headers.has("Accept-Encoding") && /^http/i.test(url))
    yield ["Accept-Encoding", latin1("identity", "Accept-Encoding")];
  for (const [name, value] of headers) yield [name, latin1(value, name)];
}

function latin1(value: string, name: string): Uint8Array {
  if (!/^[\0-\u00ff]*$/.test(value))
    throw new InvalidHeader(
      `The value of header ${JSON.stringify(name)} has a character beyond latin-1. Pass its bytes.`,
    );
  return Uint8Array.from(value, (character) => character.charCodeAt(0));
}

function streamed(
  request: PreparedRequest,
  isSync: boolean,
): Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | undefined {
  const { body } = request;
  if (body === null) return undefined;
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (!(body instanceof BodyStream)) return body;
  if (body.isSpent)
    throw new UnrewindableBodyError(
      "Unable to rewind request body for redirect. Pass a function that makes the stream anew.",
      { request },
    );
  if (isSync) return { [Symbol.iterator]: () => body[Symbol.iterator]() };
  return { [Symbol.asyncIterator]: () => body[Symbol.asyncIterator]() };
}
