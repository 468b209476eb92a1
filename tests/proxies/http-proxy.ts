import { createServer, request as httpRequest, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { PeerServer } from "@trunkline/transport-conformance/peers";

/** Forwards and tunnels, and keeps a log. `allowed` is the Proxy-Authorization it asks for. */
export async function httpProxy(log: string[], allowed?: string): Promise<PeerServer<Server>> {
  const isAllowed = (authorization: string | undefined): boolean => {
    log.push(`authorization ${authorization}`);
    return allowed === undefined || authorization === allowed;
  };
  const server = createServer(({ method, url = "", headers }, response) => {
    log.push(`${method} ${url} host ${headers.host}`);
    if (!isAllowed(headers["proxy-authorization"])) response.writeHead(407).end();
    else httpRequest(url, { ...(method && { method }) }, (answer) => answer.pipe(response)).end();
  });
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    log.push(`CONNECT ${url} host ${headers.host}`);
    if (!isAllowed(headers["proxy-authorization"])) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const [host, port] = url.split(":");
    const upstream = connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("error", () => {}).on("close", () => upstream.destroy());
    upstream.pipe(socket).pipe(upstream);
  });
  return PeerServer.listen(server);
}
