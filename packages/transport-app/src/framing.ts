import { rawHeader, type TransportRequest } from "@trunkline/transport";
import { authorityOf } from "./address.ts";
import { requestFailure } from "./failures.ts";

export interface Framing {
  /** The caller's headers, with what HTTP/1.1 demands and they lack. */
  readonly headers: string[];
  /** Bytes that the body must have; absent where it is chunked. */
  readonly length?: number;
}

/** How a request's body is delimited on an HTTP/1.1 connection. */
export function framingOf({ method, url, headers, body }: TransportRequest, peer: string): Framing {
  if (method === "CONNECT") throw requestFailure(peer, "CONNECT opens a tunnel, and there is no network behind it.");
  const framed = [...headers];
  if (rawHeader(headers, "host") === undefined) framed.unshift("Host", authorityOf(url.href));
  if (rawHeader(headers, "transfer-encoding") !== undefined) return { headers: framed };

  const declared = rawHeader(headers, "content-length");
  const whole = body === null ? 0 : body instanceof Uint8Array ? body.length : undefined;
  if (declared === undefined) {
    if (whole === undefined) framed.push("Transfer-Encoding", "chunked");
    else if (body !== null) framed.push("Content-Length", String(whole));
    return { headers: framed, ...(whole !== undefined && { length: whole }) };
  }
  if (whole !== undefined && Number(declared) !== whole) {
    throw requestFailure(peer, `its content-length is ${declared}, but its body has ${whole} bytes.`);
  }
  return { headers: framed, length: Number(declared) };
}
