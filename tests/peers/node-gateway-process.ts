// Runs beside the tests: it passes requests on while a synchronous call blocks their thread.
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { createSecureServer, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { pipeline } from "node:stream";

export interface GatewayData {
  /** The port of the server of HTTP/1.1. */
  readonly backend: number;
  /** `null`: it speaks in clear. */
  readonly certificate: { readonly key: string; readonly cert: string } | null;
}

const ofTheConnection: ReadonlySet<string> = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade"]);

const { backend, certificate } = JSON.parse(process.argv[2]!) as GatewayData;
const server = certificate === null ? createServer() : createSecureServer(certificate);
server.on("sessionError", () => {});
server.on("stream", (stream, headers) => forward(stream, headers, backend));
await once(server.listen(0, "127.0.0.1"), "listening");
process.send!((server.address() as AddressInfo).port);

function forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, port: number): void {
  const fields = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const method = String(headers[":method"]);
  const host = String(headers[":authority"]);
  const request = httpRequest({ port, method, path: String(headers[":path"]), agent: false });
  for (const [name, value] of Object.entries({ host, ...fields })) request.setHeader(name, value ?? "");
  stream.on("error", () => {}).on("close", () => request.destroy());
  request.on("error", (error) => stream.destroy(error));
  request.on("upgrade", (_response, socket) => {
    socket.destroy();
    stream.destroy(new Error("HTTP/2 is not upgraded."));
  });
  request.on("response", (response) => {
    const { statusCode: status = 0, headers: answered } = response;
    const kept = Object.entries(answered).filter(([name]) => !ofTheConnection.has(name));
    if (stream.destroyed) return;
    stream.respond({ ":status": status, ...Object.fromEntries(kept) });
    pipeline(response, stream, () => {});
  });
  pipeline(stream, request, () => {});
}
