import type {
  RawHeaders,
  RequestBody,
  SyncByteStream,
  SyncRequestBody,
  SyncTransport,
  Transport,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { failure } from "./failures.ts";

/** Another transport that was given as an answer. */
export type Onward = Transport | SyncTransport;

export function isOnward(answer: unknown): answer is Onward {
  return typeof answer === "object" && answer !== null && ("handleRequest" in answer || "handleRequestSync" in answer);
}

export async function passedOn(request: TransportRequest, onward: Onward): Promise<TransportResponse> {
  if (!("handleRequest" in onward)) throw wrongKind(request, onward, "synchronous");
  return asSent(await onward.handleRequest(request), onward);
}

export function passedOnSync(
  request: TransportRequest<SyncRequestBody>,
  onward: Onward,
): TransportResponse<SyncByteStream> {
  if (!("handleRequestSync" in onward)) throw wrongKind(request, onward, "asynchronous");
  return asSent(onward.handleRequestSync(request), onward);
}

function wrongKind(request: TransportRequest<RequestBody | SyncRequestBody>, { name }: Onward, kind: string): Error {
  return failure("local-protocol", request, `passed on to the transport "${name}", which is ${kind} only.`);
}

// The mock does not claim `decodes-content`, so core would decode once more what says it is encoded.
function asSent<Body>(response: TransportResponse<Body>, { capabilities }: Onward): TransportResponse<Body> {
  if (!capabilities.has("decodes-content")) return response;
  const { status, headers, body, extensions } = response;
  return { status, headers: headers.filter((_, at) => !isOfEncoding(headers, at)), body, extensions };
}

function isOfEncoding(headers: RawHeaders, at: number): boolean {
  const name = headers[at - (at % 2)]!.toLowerCase();
  return name === "content-encoding" || name === "content-length";
}
