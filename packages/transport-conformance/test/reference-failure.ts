import { type FailureKind, TransportFailure, type TransportRequest } from "@trunkline/transport";

export function failure(
  kind: FailureKind,
  { url }: TransportRequest,
  what: string,
  sent: "nothing" | "maybe",
  cause?: unknown,
  connection: "new" | "reused" = "new",
): TransportFailure {
  const peer = `${url.origin.host}:${url.origin.port}`;
  return new TransportFailure(kind, `${peer}: ${what}`, {
    peer,
    sent,
    connection,
    ...(cause !== undefined && { cause }),
  });
}
