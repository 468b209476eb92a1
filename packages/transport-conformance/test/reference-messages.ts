import { type Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import {
  type ByteStream,
  type NetworkStream,
  rawHeader,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";

/** Records to node:http's messages, and back. */
export function begin({ method, url, headers, body, extensions }: TransportRequest, agent: HttpAgent): ClientRequest {
  const { scheme, host, port } = url.origin;
  const sent = [...headers];
  if (rawHeader(headers, "host") === undefined) sent.unshift("Host", `${host}:${port}`);
  const isFramed = ["content-length", "transfer-encoding"].some((name) => rawHeader(headers, name) !== undefined);
  if (!isFramed && body instanceof Uint8Array) sent.push("Content-Length", String(body.length));
  else if (!isFramed && body !== null) sent.push("Transfer-Encoding", "chunked");
  const path = extensions.target ?? url.target;
  const send = scheme === "https" ? requestHttps : requestHttp;
  const servername = extensions.sniHostname;
  return send({ agent, host, port, method, path, headers: sent, ...(servername && { servername }) });
}

export function respond(
  incoming: IncomingMessage,
  body: ByteStream,
  connection: "new" | "reused",
  upgraded?: NetworkStream,
): TransportResponse {
  const { statusCode: status = 0, rawHeaders: headers, statusMessage: reasonPhrase = "", httpVersion } = incoming;
  const version = httpVersion as "1.0" | "1.1";
  return {
    status,
    headers,
    body,
    extensions: { httpVersion: version, reasonPhrase, connection, ...(upgraded && { networkStream: upgraded }) },
  };
}

export function networkStream(socket: Socket): NetworkStream {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return {
    read: async () => (await chunks.next()).value ?? null,
    write: (bytes) => new Promise((resolve) => socket.write(bytes, () => resolve())),
    close: async () => void socket.destroy(),
  };
}
