import { rawHeaderPairs, type TransportRequest } from "@trunkline/transport";

const framing: ReadonlySet<string> = new Set(["content-length", "transfer-encoding"]);

/** For a transport that takes whole bodies only; a whole body has a length. */
export function buffered(record: TransportRequest<unknown>, body: Uint8Array): TransportRequest<Uint8Array> {
  const headers: string[] = [];
  for (const [name, value] of rawHeaderPairs(record.headers))
    if (!framing.has(name.toLowerCase())) headers.push(name, value);
  return { ...record, body, headers: [...headers, "Content-Length", String(body.length)] };
}
