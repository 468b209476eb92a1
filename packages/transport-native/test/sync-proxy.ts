import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect, type Socket } from "node:net";

/** Asks for Digest, of which it does not look at the proof. It answers itself what it should forward, and tunnels. */
export function digestProxy(): Server {
  const asked: string[] = [];
  const isTold = ({ method, url, headers }: IncomingMessage): boolean => {
    const { "proxy-authorization": login = "none" } = headers;
    const [scheme] = login.split(" ");
    asked.push([method, url, scheme, /nc=\w+/.exec(login)?.[0] ?? ""].join(" ").trimEnd());
    return scheme === "Digest";
  };
  const challenge = 'Digest realm="r", nonce="n", qop="auth"';
  const server = createServer((request, response) => {
    if (isTold(request)) request.resume().on("end", () => response.end(JSON.stringify(asked.splice(0))));
    else response.writeHead(407, { "Proxy-Authenticate": challenge }).end("who?");
  });
  return server.on("connect", (request: IncomingMessage, client: Socket) => {
    client.on("error", () => {});
    if (!isTold(request)) {
      client.end(`HTTP/1.1 407 Who\r\nProxy-Authenticate: ${challenge}\r\n\r\n`);
      return;
    }
    const [host, port] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host, () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
    upstream.on("error", () => client.end("HTTP/1.1 502 Gone\r\n\r\n"));
    upstream.pipe(client).pipe(upstream);
  });
}
