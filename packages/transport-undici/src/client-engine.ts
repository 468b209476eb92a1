import type { ClientHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import symbols from "undici/lib/core/symbols.js";
import Client from "undici/lib/dispatcher/client.js";
import type { Engine } from "./engine.ts";
import { connectionEnded } from "./failures.ts";
import type { Settings } from "./options.ts";
import type { SessionWatch } from "./session-watch.ts";

/** undici's Client over a socket that is open. */
export function clientEngine(
  settings: Settings,
  socket: Socket,
  isSecure: boolean,
  watch: SessionWatch | null,
): Engine {
  const { keepAliveExpiry, maxKeepAlive, http1, http2 } = settings;
  let isTaken = false;
  const longest = Math.min(Math.max(keepAliveExpiry, 1), 2 ** 31 - 1);
  // Client asks for a URL, but the address is the socket's and the Host header the request's.
  const client = new Client(isSecure ? "https://origin" : "http://origin", {
    pipelining: keepAliveExpiry === 0 || maxKeepAlive === 0 ? 0 : 1,
    keepAliveTimeout: longest,
    keepAliveMaxTimeout: longest,
    keepAliveTimeoutThreshold: 1000,
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: http2,
    connect: (_options, callback) => {
      // A client connects once: what comes after is the pool's decision. undici does not expect the call back at once.
      if (isTaken) return queueMicrotask(() => callback(connectionEnded(), null));
      isTaken = true;
      // What undici reads to choose the protocol; TLS has set it, prior knowledge has to.
      if (!isSecure && !http1) Object.assign(socket, { alpnProtocol: "h2" });
      queueMicrotask(() => callback(null, socket));
    },
  });
  if (watch !== null) {
    const attach = (): void => watch.attach(Reflect.get(socket, symbols.kHTTP2Session) as ClientHttp2Session);
    client.once("connect", attach);
  }
  // undici takes every answer to CONNECT for a tunnel, also a 103 and a 407.
  const expectTunnel = (isTunnel: boolean): void => {
    const queue = Reflect.get(client, symbols.kQueue) as { method: string }[];
    const running = queue[Reflect.get(client, symbols.kRunningIdx) as number];
    if (running !== undefined) running.method = isTunnel ? "CONNECT" : "GET";
  };
  return Object.assign(client, { expectTunnel });
}
