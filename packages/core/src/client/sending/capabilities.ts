import type { Capability, SyncTransport, Transport } from "@trunkline/transport";
import { UnsupportedProtocol } from "../../errors.ts";
import type { Request } from "../../models/request.ts";

/**
 * Refuses by name what this transport cannot do for this request, before anything is sent. `followRedirects` is what was
 * said; `undefined` leaves it to a transport that follows by itself.
 */
export function refuseUnsupported(
  transport: Transport | SyncTransport,
  request: Request,
  stream: boolean,
  followRedirects: boolean | undefined,
): void {
  const { url } = request;
  if (url.isRelative)
    throw unsupported(
      request,
      url.scheme === "" ? "the URL has no scheme and host. Set baseUrl" : "the URL has no host",
    );
  if ((url.scheme === "ws" || url.scheme === "wss") && lacks(transport, "upgrades"))
    throw unsupported(
      request,
      `the transport "${transport.name}" opens no WebSockets. Mount one that does at "${url.scheme}://"`,
    );
  if (stream && lacks(transport, "streams-response-body") && asksForEvents(request))
    throw unsupported(
      request,
      `the transport "${transport.name}" buffers whole bodies, and an event stream has no end`,
    );
  if (followRedirects === false && !lacks(transport, "follows-redirects"))
    throw new TypeError(
      `The transport "${transport.name}" follows redirects itself and cannot be told not to: leave followRedirects out.`,
    );
}

function lacks(transport: Transport | SyncTransport, word: Capability): boolean {
  return !transport.capabilities.has(word);
}

function asksForEvents(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/event-stream") ?? false;
}

function unsupported(request: Request, why: string): UnsupportedProtocol {
  const { method, url } = request;
  // Half a URL could be taken for a part of the sentence.
  const named = url.isRelative ? `"${url}"` : url;
  return new UnsupportedProtocol(`${method} ${named}: ${why}.`, { request });
}
