import { type FailureKind, TransportFailure, type TransportUrl } from "@trunkline/transport";

/** Host and port, as failures name the server. */
export function peerOf({ origin: { host, port } }: TransportUrl): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

export function closedFailure(peer: string): TransportFailure {
  return new TransportFailure("close", `the __name__ transport to ${peer} is closed; make a new one`, {
    peer,
    sent: "nothing",
  });
}

export function abortedFailure(peer: string, reason: unknown): TransportFailure {
  return new TransportFailure("aborted", `the request to ${peer} was aborted`, { peer, cause: reason });
}

/** What the engine threw, in the words of the contract. */
export function failureFrom(error: unknown, peer: string): TransportFailure {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const kind = kinds[code ?? ""] ?? "local-protocol";
  return new TransportFailure(kind, `${peer}: ${message ?? String(error)}`, {
    peer,
    cause: error,
    ...(code !== undefined && { nativeCode: code }),
  });
}

// The engine's own codes; the conformance suite provokes every kind.
const kinds: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: "connect",
  ECONNRESET: "read",
};
