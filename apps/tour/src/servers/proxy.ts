import { createServer, request as forward } from "node:http";
import { connect } from "node:net";
import { pipeline } from "node:stream";
import { type EmbeddedServer, embeddedServer } from "./embedded-server.ts";

export interface EmbeddedProxy extends EmbeddedServer {
  /** The first line of each request it was sent. */
  readonly log: readonly string[];
}

/** A forward proxy with names of its own, host to port of loopback: what it reaches by them, nobody else does. */
export async function proxyServer(names: Readonly<Record<string, number>>): Promise<EmbeddedProxy> {
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    const url = URL.parse(request.url ?? "");
    const port = names[url?.hostname ?? ""];
    if (url === null || port === undefined) {
      response.writeHead(502, { "content-type": "text/plain" }).end("This proxy knows no such name.");
      return;
    }
    const { method, headers } = request;
    const onward = forward({ agent: false, host: "127.0.0.1", port, method, headers, path: url.pathname + url.search });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, ignore);
    });
    pipeline(request, onward, (error) => error && response.destroy());
  });
  server.on("connect", (request, client, early: Buffer) => {
    log.push(`CONNECT ${request.url}`);
    const port = names[request.url?.split(":")[0] ?? ""];
    if (port === undefined) {
      client.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const target = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.write(early);
    });
    pipeline(client, target, client, ignore);
  });
  return Object.assign(await embeddedServer(server), { log });
}

// Whichever side breaks off, pipeline has destroyed the other; the one that asked sees it.
function ignore(): void {}
