import { createServer } from "node:https";
import { type Certificate, certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { PeerServer } from "@trunkline/transport-conformance/peers";

const issuer = certificateAuthority();

/** PEM, for who shall trust the peer. */
export const authority: string = issuer.certificate;
export const own: Certificate = issuer.issue(["127.0.0.1", "localhost"]);

/** Answers `secret`. */
export function tlsPeer(): Promise<PeerServer> {
  const options = { cert: own.certificate, key: own.key };
  return PeerServer.listen(
    createServer(options, (_request, response) => response.end("secret")),
    "https",
  );
}
