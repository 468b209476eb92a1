import { isIP } from "node:net";
import { TransportFailure, type TransportOrigin } from "@trunkline/transport";

/** Throws for an origin that no connection leads to. */
export function refuseOrigin(origin: TransportOrigin, serverName: string | null, peer: string): void {
  const { scheme, host, port } = origin;
  if (scheme !== "http" && scheme !== "https") {
    const message = `no transport for ${scheme}: this one speaks http and https; mount one for "${scheme}://"`;
    throw new TransportFailure("unsupported-protocol", message, { peer, sent: "nothing" });
  }
  for (const name of [host, serverName ?? "none"]) refuseHost(name, peer);
  if (port > 65_535) {
    const cause = new Error("no port is greater than 65535");
    throw new TransportFailure("connect", `no connection to ${peer}: ${cause.message}`, { peer, cause });
  }
}

/** Throws for a name that would say something else than a name to DNS or TLS. */
function refuseHost(host: string, peer: string): void {
  // ASCII without what delimits: in heads every character becomes one byte, which may be another's CR or LF.
  if (/^[!$-.0-9;=A-Z_a-z~]+$/.test(host) || isIP(host) !== 0) return;
  const message = `the request to ${JSON.stringify(peer)} was not sent: ${JSON.stringify(host)} is no host`;
  throw new TransportFailure("local-protocol", message, { peer, sent: "nothing" });
}

export function unsentFailure(fault: string, peer: string): TransportFailure {
  return new TransportFailure("local-protocol", `the request to ${peer} was not sent: ${fault}`, {
    peer,
    sent: "nothing",
  });
}
