import {
  authorityOf,
  type FailureDetails,
  type FailureKind,
  TransportFailure,
  type TransportUrl,
} from "@trunkline/transport";

/** Host and port, as failures name the application. */
export function peerOf({ origin }: TransportUrl): string {
  return authorityOf(origin);
}

export function closedFailure(peer: string): TransportFailure {
  return new TransportFailure("close", `The transport to the application at ${peer} is closed. Make a new one.`, {
    peer,
    sent: "nothing",
  });
}

export function abortedFailure(peer: string, reason: unknown, sent: "nothing" | "maybe"): TransportFailure {
  return new TransportFailure("aborted", `The request to the application at ${peer} was aborted.`, {
    peer,
    cause: reason,
    sent,
  });
}

/** What the application threw. A failure of a request that it made itself is wrapped too: it is not this request's. */
export function applicationFailure(peer: string, thrown: unknown): TransportFailure {
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new TransportFailure("read", `The application at ${peer} threw ${said}`, { peer, cause: thrown });
}

/** What the application answered and HTTP does not allow. */
export function answerFailure(peer: string, what: string, cause?: unknown): TransportFailure {
  return new TransportFailure("remote-protocol", `The application at ${peer} answered ${what}.`, {
    peer,
    ...(cause !== undefined && { cause }),
  });
}

/** What this kind of application cannot be sent. */
export function requestFailure(peer: string, why: string, details: FailureDetails = {}): TransportFailure {
  return new TransportFailure("local-protocol", `The request cannot be handed to the application at ${peer}: ${why}`, {
    peer,
    sent: "nothing",
    ...details,
  });
}

/** The caller's own stream threw. A failure of another request, whose body it may be, is wrapped too. */
export function uploadFailure(peer: string, thrown: unknown): TransportFailure {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return new TransportFailure("write", `The request body for the application at ${peer} broke: ${said}`, {
    peer,
    cause: thrown,
  });
}

const kindOf: Readonly<Record<string, FailureKind>> = {
  ERR_HTTP_INVALID_HEADER_VALUE: "local-protocol",
  ERR_INVALID_CHAR: "local-protocol",
  ERR_INVALID_HTTP_TOKEN: "local-protocol",
  ERR_UNESCAPED_CHARACTERS: "local-protocol",
};

/** What Node's HTTP client reported while it spoke to the listener. */
export function nodeFailure(peer: string, thrown: unknown): TransportFailure {
  const { code = "UNKNOWN", message } = thrown as { code?: string; message: string };
  const kind = kindOf[code] ?? (code.startsWith("HPE_") ? "remote-protocol" : "read");
  const what =
    code === "ECONNRESET"
      ? `ended the connection before its answer was complete`
      : `could not be spoken to: ${message}`;
  return new TransportFailure(kind, `The application at ${peer} ${what}.`, {
    peer,
    cause: thrown,
    nativeCode: code,
    ...(kind === "local-protocol" && { sent: "nothing" as const }),
  });
}
