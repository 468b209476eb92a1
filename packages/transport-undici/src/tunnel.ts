import type { Socket } from "node:net";
import { type HttpProxy, proxyFields } from "@trunkline/transport/proxy";
import { tunnelFailure } from "./failures.ts";

// As Node's own parser allows.
const largestHead = 16 * 1024;

/**
 * The connection to the proxy, once CONNECT has made it one to the server. `null` where the proxy has said how it wants to
 * be told who asks, so that another connection to it makes sense.
 */
export async function tunnelled(
  socket: Socket,
  authority: string,
  peer: string,
  proxy: HttpProxy,
): Promise<Socket | null> {
  const wasDigest = proxy.login?.isDigest === true;
  const fields = ["Host", authority, "Connection", "keep-alive", ...proxyFields(proxy, "CONNECT", authority)];
  const lines = fields.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
  socket.write(`CONNECT ${authority} HTTP/1.1\r\n${lines}\r\n`, "latin1");
  for (;;) {
    const head = await nextHead(socket);
    const [, digits, reasonPhrase = ""] = /^HTTP\/1\.[01] ([1-9]\d\d)(?: ([^\r\n]*))?\r\n/.exec(head) ?? [];
    if (digits === undefined) throw notHttp(socket);
    const status = Number(digits);
    // RFC 9110 §9.3.6: a length or a coding in it means nothing.
    if (status >= 200 && status < 300) return socket;
    // RFC 9110 §15.2: any number of interim answers may come first; this one is not.
    if (status < 200 && status !== 101) continue;
    socket.destroy();
    if (status === 407 && proxy.login?.learn(challengesOf(head), wasDigest) === true) return null;
    throw tunnelFailure(proxy.peer, peer, status, reasonPhrase);
  }
}

function challengesOf(head: string): readonly string[] {
  return Array.from(head.matchAll(/\r\nproxy-authenticate:([^\r\n]*)/gi), ([, value = ""]) => value);
}

/** What comes behind it stays in the socket. */
function nextHead(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let held: Buffer = Buffer.alloc(0);
    const leave = (): void => {
      socket.removeListener("readable", onReadable);
      socket.removeListener("end", onEnd).removeListener("close", onEnd);
    };
    const onEnd = (): void => {
      leave();
      socket.destroy();
      reject(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
    };
    const onReadable = (): void => {
      for (let bytes; (bytes = socket.read() as Buffer | null) !== null;) {
        held = Buffer.concat([held, bytes]);
        const end = held.indexOf("\r\n\r\n");
        if (end < 0 && held.length <= largestHead && isBeginning(held)) continue;
        leave();
        if (end < 0 || end > largestHead) return reject(notHttp(socket));
        const rest = held.subarray(end + 4);
        if (rest.length > 0) socket.unshift(rest);
        return resolve(held.toString("latin1", 0, end + 2));
      }
    };
    socket.on("readable", onReadable).once("end", onEnd).once("close", onEnd);
    if (socket.destroyed) onEnd();
  });
}

/** Whoever says something else may never end a line. */
function isBeginning(bytes: Buffer): boolean {
  const expected = "HTTP/1.";
  return bytes.toString("latin1", 0, expected.length) === expected.slice(0, bytes.length);
}

function notHttp(socket: Socket): Error {
  socket.destroy();
  return new Error("it answered CONNECT with something other than HTTP, or with too much of it");
}
