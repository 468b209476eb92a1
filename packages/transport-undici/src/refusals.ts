import { isIP } from "node:net";
import {
  headerFault,
  methodFault,
  rawHeader,
  targetFault,
  type TimeoutLimits,
  TransportFailure,
  type TransportRequest,
} from "@trunkline/transport";
import type { Situation } from "./failures.ts";
import { hostFault } from "./request-head.ts";

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

/** Throws where the request cannot be put on a wire, so that no connection is opened for it. */
export function refuseUnsendable({ method, headers, url, extensions }: TransportRequest, peer: string): void {
  const target = extensions.target ?? url.target;
  const fault =
    methodFault(method) ?? targetFault(target) ?? headerFault(headers) ?? hostFault(rawHeader(headers, "host"));
  if (fault === undefined) return;
  throw new TransportFailure("local-protocol", `the request to ${peer} was not sent: ${fault}`, {
    peer,
    sent: "nothing",
  });
}

/** Throws where a request with the method CONNECT cannot ask for a tunnel. RFC 9112 §3.2.3. */
export function refuseTunnel(target: string, protocol: "1.1" | "2", peer: string): void {
  const isAuthority = /^[^/?#@:[\]]+:\d+$|^\[[^/?#@\]]+\]:\d+$/.test(target);
  if (isAuthority && protocol === "1.1") return;
  const fault = isAuthority
    ? "CONNECT asks for a tunnel on HTTP/1.1 only, and this connection speaks HTTP/2"
    : `the target of CONNECT is ${JSON.stringify(target)}; give "host:port" as extensions.target`;
  throw new TransportFailure("local-protocol", `the request to ${peer} was not sent: ${fault}`, {
    peer,
    sent: "nothing",
  });
}

/** Throws for a name that would say something else than a name to DNS, TLS or a proxy. */
export function refuseHost(host: string, peer: string): void {
  if (/^[^\0-\x20\x7f-\xa0"#/:<>?@[\\\]^`{|}]+$/.test(host) || isIP(host) !== 0) return;
  const message = `the request to ${JSON.stringify(peer)} was not sent: ${JSON.stringify(host)} is no host`;
  throw new TransportFailure("local-protocol", message, { peer, sent: "nothing" });
}
