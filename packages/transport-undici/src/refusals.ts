import { TransportFailure, type TimeoutLimits, type TransportRequest } from "@trunkline/transport";
import type { Situation } from "./failures.ts";

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

export function closedFailure(peer: string): TransportFailure {
  const message = `the transport is closed; the request to ${peer} was not sent`;
  return new TransportFailure("close", message, { peer, sent: "nothing" });
}

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const requestTarget = /^[\x21-\x7e\x80-\xff]+$/;

/** Throws where the request cannot be put on a wire, so that no connection is opened for it. */
export function refuseUnsendable({ method, headers, url, extensions }: TransportRequest, peer: string): void {
  const refuse = (what: string): never => {
    throw new TransportFailure("local-protocol", `the request to ${peer} was not sent: ${what}`, {
      peer,
      sent: "nothing",
    });
  };
  if (!token.test(method)) refuse(`${JSON.stringify(method)} is no HTTP method`);
  if (method === "CONNECT") refuse("this transport opens no tunnels; name the proxy in its options instead");
  const target = extensions.target ?? url.target;
  if (!requestTarget.test(target)) {
    refuse(`its target ${JSON.stringify(target)} has a character that HTTP does not allow there; percent-encode it`);
  }
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!;
    if (!token.test(name)) refuse(`${JSON.stringify(name)} is no header name`);
    // The value stays out of the message: it may be a credential.
    if (!fieldValue.test(headers[at + 1] ?? "\n"))
      refuse(`the value of its header ${name} has a character that HTTP does not allow there`);
  }
}
