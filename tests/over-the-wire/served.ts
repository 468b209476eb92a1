// Also a thread's that has nothing else: only types may come from elsewhere.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { headerLines } from "./header-lines.ts";
import type { Answer, Sent } from "./wire-row.ts";

/** What a server of TLS shows, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A server whose requests are answered by the function, once their bodies are there. It speaks TLS where it is given one. */
export async function wireOrigin(
  origin: Sent["origin"],
  arrived: (sent: Sent) => Answer | null,
  certificate?: ServerCertificate,
): Promise<Server> {
  const listener: RequestListener = (request, response) => {
    // A request that breaks off is none of the table's.
    const body = bodyOf(request).catch(() => null);
    void body.then((text) => text !== null && write(response, arrived(sentFrom(origin, request, text))));
  };
  const server = certificate === undefined ? createServer(listener) : createTlsServer(certificate, listener);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  return server;
}

export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Writes an answer as it is; nothing for none. */
export function write(response: ServerResponse, answer: Answer | null): void {
  if (answer === null) return;
  const { status = 200, headers = [], body = "" } = answer;
  const length = headers.includes("Content-Length") ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  response.writeHead(status, [...headers, ...length]).end(body);
}

/** What a server saw of a request of which it has the body. */
export function sentFrom(
  origin: Sent["origin"],
  { method = "", url = "", rawHeaders }: IncomingMessage,
  body: string,
): Sent {
  return { origin, method, target: url, headers: headerLines(rawHeaders), body };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
}
