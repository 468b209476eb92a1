import { type CertificateAuthority, certificateAuthority } from "@trunkline/transport-conformance/certificates";
import type { Answers } from "./answers.ts";
import { eventServer } from "./servers/events.ts";
import { http2Server } from "./servers/http2.ts";
import { httpServer } from "./servers/http.ts";
import { type EmbeddedProxy, proxyServer } from "./servers/proxy.ts";

/** Where the embedded servers are, while they run. */
export interface World {
  readonly http: string;
  readonly https: string;
  readonly events: string;
  readonly proxy: string;
  readonly proxyLog: readonly string[];
  /** PEM of the authority that signed every certificate here. */
  readonly authority: string;
}

/** Starts every server on loopback, and ends them all when `visit` is done. */
export async function inWorld<Result>(answers: Answers, visit: (world: World) => Promise<Result>): Promise<Result> {
  const authority: CertificateAuthority = certificateAuthority("Trunkline tour");
  await using http = await httpServer(answers, "http://shop.internal/lamp");
  await using https = await http2Server(answers, authority.issue(["localhost", "secure.example"]));
  await using events = await eventServer(answers);
  await using proxy: EmbeddedProxy = await proxyServer({ "www.example": http.port, "secure.example": https.port });
  return await visit({
    http: `http://127.0.0.1:${http.port}`,
    https: `https://localhost:${https.port}`,
    events: `http://127.0.0.1:${events.port}`,
    proxy: `http://127.0.0.1:${proxy.port}`,
    proxyLog: proxy.log,
    authority: authority.certificate,
  });
}
