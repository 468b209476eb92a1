import { type FailureKind, TransportFailure, type TransportOrigin } from "@trunkline/transport";

/** What core reports where it times a limit itself. */
export function missedLimit(
  kind: FailureKind,
  { host, port }: TransportOrigin,
  milliseconds: number,
  sent: "nothing" | "maybe" = "maybe",
): TransportFailure {
  const peer = `${host}:${port}`;
  const what = kind === "total-timeout" ? `the exchange with ${peer} had not ended` : `nothing arrived from ${peer}`;
  return new TransportFailure(kind, `${what} after ${milliseconds} ms`, { peer, sent });
}
