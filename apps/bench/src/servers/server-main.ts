// The server of one scenario, in a process of its own so that its CPU time is not counted as a client's.
import { constants } from "node:crypto";
import { createSecureServer } from "node:http2";
import { type AddressInfo, createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { converse } from "./conversation.ts";
import { converseAsOpenAI } from "./openai/conversation.ts";
import type { ServerKind } from "./server-process.ts";
import { answerStream } from "./streams.ts";
import { Traffic } from "./traffic.ts";

let served = 0;
const count = (): void => void (served += 1);

const kind = process.argv[2] as ServerKind;
const isSecure = kind === "tls" || kind === "h2";
const authority = isSecure ? certificateAuthority("Trunkline bench") : null;
const server = authority === null ? plainServer() : secureServer(authority.issue(["127.0.0.1"]));

// As many as come at once from a client with a thousand requests in flight.
const backlog = 4096;

const traffic = new Traffic();
traffic.watch(server);
server.listen({ port: 0, host: "127.0.0.1", backlog }, () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port, authority: authority?.certificate ?? null });
});
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ served, cpu: user + system, ...traffic.soFar() });
});
process.on("disconnect", () => process.exit());

function plainServer(): Server {
  const answer = kind === "openai" ? converseAsOpenAI : converse;
  return createServer({ noDelay: true }, (socket) => answer(socket, count));
}

function secureServer({ key, certificate }: { key: string; certificate: string }): Server {
  // Each handshake is a whole one: no session is gone on with.
  const secureOptions = constants.SSL_OP_NO_TICKET;
  const options = { key, cert: certificate, minVersion: "TLSv1.3", noDelay: true, secureOptions } as const;
  if (kind === "h2")
    return createSecureServer(options)
      .on("stream", (stream, headers) => answerStream(stream, headers[":path"] ?? "", count))
      .on("sessionError", () => {});
  return createTlsServer(options, (socket) => converse(socket, count)).on("tlsClientError", () => {});
}
