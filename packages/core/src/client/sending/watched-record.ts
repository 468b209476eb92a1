import { rawHeader, type RawHeaders } from "@trunkline/transport";
import type { AnyTransportResponse } from "../../exchange/exchange.ts";
import { copiedWithout } from "../../models/header-lists.ts";
import { type ReportProgress, watchedBody } from "./progress.ts";

interface Watch {
  /** The transport has undone Content-Encoding already. */
  readonly isDecoded: boolean;
  /** How many bytes may arrive, where they are decoded. */
  readonly limit: number;
  readonly tooLarge: () => Error;
  readonly report: ReportProgress | undefined;
}

/** A response whose body is counted while it arrives: for those who want to know, and against the cap. */
export function watchedRecord(
  record: AnyTransportResponse,
  { isDecoded, limit, tooLarge, report }: Watch,
): AnyTransportResponse {
  const headers = isDecoded ? asDecoded(record.headers) : record.headers;
  const length = rawHeader(headers, "content-length");
  const total = length === undefined ? null : Number(length);
  let transferred = 0;
  const body = watchedBody(record.body, (bytes) => {
    transferred += bytes;
    if (isDecoded && transferred > limit) throw tooLarge();
    report?.({ transferred, total });
  });
  return { status: record.status, headers, body, extensions: record.extensions };
}

/** The headers without what describes bytes that nobody will see. */
function asDecoded(headers: RawHeaders): RawHeaders {
  if (rawHeader(headers, "content-encoding") === undefined) return headers;
  return copiedWithout(headers, /^content-(encoding|length)$/i);
}
