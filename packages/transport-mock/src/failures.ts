import {
  authorityOf,
  type FailureDetails,
  type FailureKind,
  headerFault,
  methodFault,
  targetFault,
  TransportFailure,
  type TransportRequest,
} from "@trunkline/transport";

type AnyRequest = TransportRequest<unknown>;

/** A failure of this transport, with the peer it stands for. */
export function failure(
  kind: FailureKind,
  { url }: AnyRequest,
  what: string,
  details: FailureDetails = {},
): TransportFailure {
  const peer = authorityOf(url.origin);
  return new TransportFailure(kind, `${peer}: ${what}`, { peer, ...details });
}

/** What a handler or its body threw, as the transport reports it. */
export function failureFrom(thrown: unknown, request: AnyRequest): TransportFailure {
  if (thrown instanceof TransportFailure) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return failure("read", request, `the mock's handler threw: ${said}`, { cause: thrown });
}

/** The failure that a reply asks for, by its kind or as it is. */
export function failureToldBy(told: FailureKind | TransportFailure, request: AnyRequest): TransportFailure {
  return typeof told === "string" ? failure(told, request, `"${told}", as the mock's reply says`) : told;
}

/** What the caller's own body threw while it was read. */
export function writeFailureFrom(thrown: unknown, request: AnyRequest): TransportFailure {
  if (thrown instanceof TransportFailure) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return failure("write", request, `the request body threw: ${said}`, { cause: thrown });
}

/** What the signal stands for, or nothing if it has not aborted. */
export function throwIfAborted(request: AnyRequest, sent: "nothing" | "maybe"): void {
  const { signal } = request;
  if (signal?.aborted) throw failure("aborted", request, "the request was aborted", { cause: signal.reason, sent });
}

/** Refuses what no wire would carry, so that a test finds it before production does. */
export function throwIfMalformed(request: AnyRequest): void {
  const { method, headers, url, extensions } = request;
  const sentTarget = extensions.target ?? url.target;
  const fault = methodFault(method) ?? headerFault(headers) ?? targetFault(sentTarget);
  if (fault !== undefined) throw failure("local-protocol", request, `not sent: ${fault}`, { sent: "nothing" });
}
