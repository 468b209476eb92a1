import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import type { CertificateAuthority } from "@trunkline/transport-conformance/certificates";
import { PeerServer } from "@trunkline/transport-conformance/peers";

/** An https server for these names that says whose certificate it was shown. */
export async function secureServer(
  authority: CertificateAuthority,
  ...names: readonly string[]
): Promise<AsyncDisposable & { readonly url: string }> {
  const { certificate: cert, key } = authority.issue(names);
  const options = { cert, key, requestCert: true, rejectUnauthorized: false, ca: authority.certificate };
  const server = createServer(options, ({ socket }, response) => {
    const { subject } = (socket as TLSSocket).getPeerCertificate() as { subject?: { CN?: string } };
    response.end(subject?.CN ?? "nobody");
  });
  const peer = await PeerServer.listen(server, "https");
  return { url: `https://${peer.name}/`, [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose]() };
}
