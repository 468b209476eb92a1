import {
  rawHeader,
  rawHeaderValues,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { type HttpProxy, mostLogins } from "./proxy.ts";

/**
 * Sends a request through a proxy that forwards, again where it asks for Digest credentials. RFC 9110 §11.7.1. A body that
 * is a stream is gone by then: that is a failure, but later requests are answered at once.
 */
export async function throughProxy(
  { login, peer }: HttpProxy,
  request: TransportRequest,
  carry: (request: TransportRequest) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  const started = performance.now();
  for (let tries = 1; ; tries++) {
    const wasDigest = login?.isDigest === true;
    const response = await carry(tries === 1 ? request : limitedFrom(started, request));
    const isOwn = rawHeader(request.headers, "proxy-authorization") !== undefined;
    if (response.status !== 407 || login === null || isOwn || tries === mostLogins) return response;
    if (!login.learn(rawHeaderValues(response.headers, "proxy-authenticate"), wasDigest)) return response;
    await response.body.close();
    if (request.body !== null && !(request.body instanceof Uint8Array)) throw streamFailure(peer, request);
  }
}

/** What is left of the limit in all, which covers every try. */
function limitedFrom(started: number, request: TransportRequest): TransportRequest {
  const { timeout } = request.extensions;
  if (timeout?.total === undefined) return request;
  const total = Math.max(1, Math.round(timeout.total - (performance.now() - started)));
  return { ...request, extensions: { ...request.extensions, timeout: { ...timeout, total } } };
}

function streamFailure(proxy: string, { url: { origin } }: TransportRequest): TransportFailure {
  const message =
    `the proxy ${proxy} asked for credentials by Digest when the body of the request to ${origin.host}:${origin.port}, a ` +
    "stream, had been sent; send the request again, with a new stream";
  return new TransportFailure("proxy", message, { peer: proxy, sent: "maybe", nativeCode: "407" });
}
