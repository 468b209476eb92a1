import { rawHeader, type RawHeaders, rawHeaderValues, TransportFailure } from "@trunkline/transport";
import type { Situation } from "@trunkline/transport/exchange-failures";

/** Nothing but the end of the connection tells where the body ends; if that is a reset, it is not whole. RFC 9112 §8. */
export function endsWithConnection(headers: RawHeaders): boolean {
  return rawHeader(headers, "content-length") === undefined && rawHeader(headers, "transfer-encoding") === undefined;
}

/**
 * What is wrong with how an answer says where its body ends; `null` where all readers agree. RFC 9112 §6.1: with a coding
 * that is not "chunked" alone, two readers of one connection may find two different answers behind it.
 */
export function framingFailure(headers: RawHeaders, situation: Situation): TransportFailure | null {
  const codings = rawHeaderValues(headers, "transfer-encoding");
  if (codings.length === 0 || (codings.length === 1 && codings[0]!.toLowerCase() === "chunked")) return null;
  const { peer, connection, sent } = situation;
  const named = JSON.stringify(codings.join(", ").slice(0, 100));
  const message = `${peer} sent a body with the Transfer-Encoding ${named}; only "chunked" alone can be read for sure`;
  return new TransportFailure("remote-protocol", message, { peer, connection, sent });
}
