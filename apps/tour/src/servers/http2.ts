import { createSecureServer } from "node:http2";
import type { Certificate } from "@trunkline/transport-conformance/certificates";
import type { Answers } from "../answers.ts";
import { type EmbeddedServer, embeddedServer } from "./embedded-server.ts";

/** HTTP/2 over TLS, and nothing older: a greeting at "/". */
export function http2Server(answers: Answers, { certificate, key }: Certificate): Promise<EmbeddedServer> {
  const server = createSecureServer({ cert: certificate, key });
  server.on("stream", (stream, { ":path": path }) => {
    stream.respond({ ":status": path === "/" ? 200 : answers.unknownStatus, "content-type": "text/plain" });
    stream.end(path === "/" ? answers.greeting : `Nothing at ${path}`);
  });
  return embeddedServer(server);
}
