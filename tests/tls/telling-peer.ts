import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import {
  type Certificate,
  type CertificateAuthority,
  certificateAuthority,
} from "@trunkline/transport-conformance/certificates";
import { PeerServer } from "@trunkline/transport-conformance/peers";

export const authority: CertificateAuthority = certificateAuthority();
export const own: Certificate = authority.issue(["127.0.0.1", "localhost", "named.test"]);

/**
 * Tells what a connection is: the name that was asked for, the protocol agreed on, whose certificate it was shown, and
 * whether its session is an earlier one. `false http/1.1 nobody new`.
 */
export function tellingPeer(options: object = {}): Promise<PeerServer> {
  const settings = { cert: own.certificate, key: own.key, ...options };
  const server = createServer(settings, (request, response) => {
    const socket = request.socket as TLSSocket & { readonly servername?: string | false };
    const subject = socket.getPeerCertificate().subject as { CN?: string } | undefined;
    const session = socket.isSessionReused() ? "resumed" : "new";
    response.end([String(socket.servername), socket.alpnProtocol, subject?.CN ?? "nobody", session].join(" "));
  });
  return PeerServer.listen(server, "https");
}
