import type { RawHeaders, ResponseExtensions, Timings } from "@trunkline/transport";
import { flags, times, timesAt } from "./records.ts";
import { reasonPhraseIn, streamIdIn } from "./response-head.ts";

/** What a response tells; `done` is added when the body ends. */
export type GrowingTimings = { -readonly [Phase in keyof Timings]: Timings[Phase] };

/** The phases that have ended when a head arrives, in their order. */
export function timingsOf(clock: Float64Array, record: number): GrowingTimings {
  const at = timesAt(record);
  const pool = clock[at + times.pool]!;
  const firstByte = clock[at + times.firstByte]!;
  const sent = clock[at + times.sent]!;
  const done = clock[at + times.done]!;
  // All that most requests have: a connection, and an answer that has come whole.
  if (clock[at + times.connect]! < 0 && sent >= 0 && done >= 0) return { pool, sent, firstByte, done };
  const timings: GrowingTimings = { pool };
  if (clock[at + times.dns]! >= 0) timings.dns = clock[at + times.dns]!;
  if (clock[at + times.connect]! >= 0) timings.connect = clock[at + times.connect]!;
  if (clock[at + times.tls]! >= 0) timings.tls = clock[at + times.tls]!;
  if (sent >= 0) timings.sent = sent;
  timings.firstByte = firstByte;
  if (done >= 0) timings.done = done;
  return timings;
}

export function extensionsOf(
  head: string,
  flagged: number,
  timings: Timings,
  trailers: () => RawHeaders,
): ResponseExtensions {
  const connection = (flagged & flags.reused) === 0 ? "new" : "reused";
  // HTTP/2 has no reason phrase, not even an empty one. RFC 9113 §8.3.2.
  if ((flagged & flags.http2) !== 0)
    return { httpVersion: "2", streamId: streamIdIn(head), trailers, connection, timings };
  return {
    httpVersion: (flagged & flags.http10) === 0 ? "1.1" : "1.0",
    reasonPhrase: reasonPhraseIn(head),
    trailers,
    connection,
    timings,
  };
}

export function noTrailers(): RawHeaders {
  return [];
}
