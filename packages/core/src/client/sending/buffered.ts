import { joinedChunks, type TransportRequest } from "@trunkline/transport";
import { collected } from "../../bodies/collect.ts";
import { copiedWithout } from "../../models/header-lists.ts";
import { missedLimit } from "./missed-limit.ts";
import { Watch } from "./timeouts.ts";
import { promised } from "./waiting.ts";

/** For a transport that takes whole bodies only. The time that reading the body takes is gone from `timeout.total`. */
export async function buffered(
  record: TransportRequest<AsyncIterable<Uint8Array>>,
): Promise<TransportRequest<Uint8Array>> {
  const timeLeft = timeLeftFor(record);
  const watch = new Watch(record);
  const { signal } = watch;
  watch.startTotal(record.extensions.timeout?.total);
  try {
    // Asked for each chunk too: a source that is never at a loss for one lets no timer fire.
    const reading = collected(record.body, () => {
      signal.throwIfAborted();
      timeLeft();
    });
    return whole(record, await promised(reading, signal), timeLeft());
  } finally {
    watch.end();
  }
}

export function bufferedSync(record: TransportRequest<Iterable<Uint8Array>>): TransportRequest<Uint8Array> {
  const timeLeft = timeLeftFor(record);
  const chunks: Uint8Array[] = [];
  for (const chunk of record.body) {
    timeLeft();
    chunks.push(chunk);
  }
  return whole(record, joinedChunks(chunks), timeLeft());
}

/** Milliseconds that are left of `timeout.total`, by now; throws where there are none. */
function timeLeftFor({ url, extensions }: TransportRequest<unknown>): () => number {
  const total = extensions.timeout?.total ?? Infinity;
  const end = performance.now() + total;
  return () => {
    const left = end - performance.now();
    if (left > 0) return left;
    throw missedLimit("total-timeout", url.origin, total);
  };
}

/** A whole body has a length. */
function whole(record: TransportRequest<unknown>, body: Uint8Array, total: number): TransportRequest<Uint8Array> {
  const headers = copiedWithout(record.headers, /^(content-length|transfer-encoding)$/i);
  headers.push("Content-Length", String(body.length));
  const { extensions } = record;
  const limited = total === Infinity ? extensions : { ...extensions, timeout: { ...extensions.timeout, total } };
  return { ...record, body, headers, extensions: limited };
}
