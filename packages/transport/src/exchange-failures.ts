import { TransportFailure } from "./failure.ts";
import type { TimeoutLimits } from "./transport.ts";

/** Where an exchange was when it failed. */
export interface Situation {
  /** Host and port of the server. */
  readonly peer: string;
  readonly sent: "nothing" | "maybe";
  readonly connection: "new" | "reused";
  readonly hasHead: boolean;
}

/** Why there is no connection, by the code that Node has for it. Each continues "no connection to HOST:PORT:". */
export const connectReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "the peer broke it off while it was being set up",
  EPIPE: "the peer broke it off while it was being set up",
  ETIMEDOUT: "the network gave up waiting",
  ENOTFOUND: "no such name in DNS",
  EAI_AGAIN: "the DNS server did not answer; try again later",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no route to the network",
  EADDRNOTAVAIL: "no local address or port left for it",
  ENOENT: "there is no socket at that path",
  EACCES: "the system does not allow it",
  EMFILE: "this process has too many files open",
  ERR_SSL_WRONG_VERSION_NUMBER: "the peer does not speak TLS; use http: or another port",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "the peer does not speak TLS; use http: or another port",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed; pass it as `verify` to trust it",
  SELF_SIGNED_CERT_IN_CHAIN: "its authority is not trusted; pass the authority's PEM as `verify`",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its authority is not trusted; pass the authority's PEM as `verify`",
  UNABLE_TO_GET_ISSUER_CERT: "its authority is not trusted; pass the authority's PEM as `verify`",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its authority is not trusted; pass the authority's PEM as `verify`",
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet; check this machine's clock",
  CERT_REVOKED: "its certificate was revoked",
  CERT_UNTRUSTED: "its certificate is not trusted for this use",
};

/** The failure when a limit has run out. */
export function limitFailure(phase: keyof TimeoutLimits, milliseconds: number, situation: Situation): TransportFailure {
  const { peer, sent, connection, hasHead } = situation;
  const within = `within ${milliseconds} ms`;
  const message: Readonly<Record<keyof TimeoutLimits, string>> = {
    pool: `no free connection to ${peer} ${within}; read or close responses sooner, or raise limits.maxConnections`,
    connect: `no connection to ${peer} ${within}`,
    write: `${peer} took no more of the request body ${within}`,
    read: `${hasHead ? "no more of the body" : "no answer"} from ${peer} ${within}`,
    total: `the exchange with ${peer} was not complete ${within}`,
  };
  return new TransportFailure(`${phase}-timeout`, message[phase], { peer, sent, connection });
}

export function abortFailure(reason: unknown, { peer, sent, connection }: Situation): TransportFailure {
  return new TransportFailure("aborted", `the request to ${peer} was aborted`, {
    cause: reason,
    peer,
    sent,
    connection,
  });
}

/** The request body, which is the caller's, has thrown. */
export function bodyFailure(error: unknown, { peer, sent, connection }: Situation): TransportFailure {
  const text = error instanceof Error ? error.message : String(error);
  const message = `the body of the request to ${peer} could not be read: ${text}`;
  return new TransportFailure("write", message, { cause: error, peer, sent, connection });
}

export function closedFailure(peer: string): TransportFailure {
  const message = `the transport is closed; the request to ${peer} was not sent`;
  return new TransportFailure("close", message, { peer, sent: "nothing" });
}
