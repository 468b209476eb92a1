import { request as httpRequest } from "node:http";
import type { Socket } from "node:net";
import { tunnelFailure } from "./failures.ts";
import type { HttpProxy } from "./proxy.ts";

/** The connection to the proxy, once CONNECT has made it one to the server. */
export function tunnelled(socket: Socket, authority: string, peer: string, proxy: HttpProxy): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const headers = ["Host", authority, "Connection", "keep-alive", ...proxy.headers];
    const request = httpRequest({ method: "CONNECT", path: authority, headers, createConnection: () => socket });
    request.on("error", reject);
    request.on("connect", ({ statusCode = 0, statusMessage = "" }, tunnel: Socket, early: Buffer) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (early.length > 0) tunnel.unshift(early);
        return resolve(tunnel);
      }
      tunnel.destroy();
      reject(tunnelFailure(proxy.peer, peer, statusCode, statusMessage));
    });
    request.end();
  });
}
