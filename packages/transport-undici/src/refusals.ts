import { isIP } from "node:net";
import {
  headerFault,
  methodFault,
  rawHeader,
  targetFault,
  TransportFailure,
  type TransportRequest,
} from "@trunkline/transport";
import { hostFault } from "./request-head.ts";

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
  // ASCII without what delimits: in heads every character becomes one byte, which may be another's CR or LF.
  if (/^[!$-.0-9;=A-Z_a-z~]+$/.test(host) || isIP(host) !== 0) return;
  const message = `the request to ${JSON.stringify(peer)} was not sent: ${JSON.stringify(host)} is no host`;
  throw new TransportFailure("local-protocol", message, { peer, sent: "nothing" });
}
