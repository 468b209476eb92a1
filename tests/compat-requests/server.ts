// The server that both libraries' programs talk to, in a process of its own: a synchronous client stops its thread.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Arrival } from "./arrival.ts";

const arrivals: Arrival[] = [];
/** How often a key was asked for, so that a route can fail so many times. */
const visits = new Map<string, number>();
const connections = new WeakMap<object, number>();
let connectionCount = 0;

type Route = (query: URLSearchParams, response: ServerResponse, request: IncomingMessage) => void;

const routes: Readonly<Record<string, Route>> = {
  /** Answers as the query says: status, body, type, and any header by its name. */
  "/answer": (query, response) => {
    const { status = "200", body = "ok", ...headers } = Object.fromEntries(query);
    for (const name of new Set(query.keys()))
      if (name in headers) response.setHeader(name, name === "set-cookie" ? query.getAll(name) : (headers[name] ?? ""));
    response.writeHead(Number(status)).end(status === "204" ? undefined : body);
  },
  "/latin": (_, response) => {
    response.setHeader("Content-Type", "text/plain").end(Buffer.from("caf\u00e9 cr\u00e8me", "latin1"));
  },
  "/unnamed": (_, response) => {
    const text =
      "Сегодня утром в городе шёл дождь, и люди ждали автобуса под крышей. Потом выглянуло солнце, и дети побежали в парк. ".repeat(
        2,
      );
    response.setHeader("Content-Type", "application/octet-stream").end(windows1251(text));
  },
  "/json": (_, response) => {
    const json = JSON.stringify({ name: "Ada", tags: ["first", "élan"], nested: { count: 3, none: null } });
    response.setHeader("Content-Type", "application/json").end(json);
  },
  "/gzip": (_, response) => {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.setHeader("Content-Encoding", "gzip").end(gzipSync("packed text, ".repeat(20)));
  },
  "/broken-gzip": (_, response) => {
    response.setHeader("Content-Encoding", "gzip").end("this is no gzip");
  },
  /** These bytes, of this type. */
  "/bytes": (query, response) => {
    response.setHeader("Content-Type", query.get("type") ?? "application/octet-stream");
    response.end(Buffer.from(query.get("hex") ?? "", "hex"));
  },
  /** These bytes for a whole answer, after which the connection ends. */
  "/raw": (query, _, request) => {
    // Whatever the client sends on it before it has heard of the end did not arrive.
    request.socket.end(Buffer.from(query.get("hex") ?? "", "hex"), () => request.socket.destroy());
  },
  "/large": (_, response) => {
    response.end(Buffer.alloc(4_000_000, "a"));
  },
  /** Which connection of this server it came by. */
  "/connection": (_, response, request) => {
    response.end(String(connections.get(request.socket)));
  },
  "/lines": (_, response) => {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    for (const line of ["first\n", "second ", "half\r\n", "third"]) response.write(line);
    response.end();
  },
  "/cut": (_, response, request) => {
    response.writeHead(200, { "Transfer-Encoding": "chunked" });
    response.write("a part", () => request.socket.destroy());
  },
  "/drop": (query, response, request) => {
    if (visit(query) <= Number(query.get("times"))) request.socket.destroy();
    else response.end("at last");
  },
  "/flaky": (query, response) => {
    const isOver = visit(query) > Number(query.get("times"));
    response.writeHead(isOver ? 200 : 503, query.has("after") ? { "Retry-After": query.get("after") ?? "" } : {});
    response.end(isOver ? "at last" : "not yet");
  },
  "/slow": () => {},
  "/basic": (_, response, request) => {
    const isWelcome = request.headers.authorization === `Basic ${btoa("ada:s3cret")}`;
    response.writeHead(isWelcome ? 200 : 401, { "WWW-Authenticate": 'Basic realm="here"' });
    response.end(isWelcome ? "welcome" : "who?");
  },
  /** Sends on whoever proves the password. */
  "/digest-moved": (query, response, request) => {
    if (provesPassword(request, "MD5")) response.writeHead(302, { Location: query.get("to") ?? "" }).end();
    else
      response
        .writeHead(401, { "WWW-Authenticate": 'Digest realm="here", nonce="n1", qop="auth", algorithm=MD5' })
        .end("who?");
  },
  "/digest": (query, response, request) => {
    const algorithm = query.get("algorithm") ?? "MD5";
    const isWelcome = provesPassword(request, algorithm);
    if (!isWelcome)
      response.setHeader(
        "WWW-Authenticate",
        `Digest realm="here", nonce="abc123", qop="auth", opaque="xyz", algorithm=${algorithm}`,
      );
    response.writeHead(isWelcome ? 200 : 401, { "Set-Cookie": "seen=yes" }).end(isWelcome ? "welcome" : "who?");
  },
};

const server = createServer((request, response) => void arrived(request, response));
server.on("checkContinue", (request, response: ServerResponse) => {
  response.writeContinue();
  void arrived(request, response);
});
server.on("connection", (socket) => connections.set(socket, (connectionCount += 1)));
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => {
  process.send?.({ arrivals: arrivals.splice(0) });
  visits.clear();
});
process.on("disconnect", () => process.exit());

async function arrived(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url: target = "", rawHeaders: headers } = request;
  // An answer that does not wait for the body; how much of that arrives is then chance.
  if (target === "/early") return void response.writeHead(413).end("too large");
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>).catch(() => []);
  arrivals.push({ method, target, headers, body: Buffer.concat(chunks).toString() });
  const { pathname, searchParams } = new URL(target, "http://server");
  const route = routes[pathname];
  if (route === undefined) response.end("ok");
  else route(searchParams, response, request);
}

function visit(query: URLSearchParams): number {
  const key = query.get("key") ?? "";
  const count = (visits.get(key) ?? 0) + 1;
  visits.set(key, count);
  return count;
}

function provesPassword({ method, headers: { authorization = "" } }: IncomingMessage, algorithm: string): boolean {
  if (!authorization.startsWith("Digest ")) return false;
  const name = algorithm.toLowerCase().replace("-", "");
  const hash = (text: string): string => createHash(name).update(text).digest("hex");
  const field = (key: string): string => new RegExp(`[ ,]${key}="?([^",]*)`).exec(authorization)?.[1] ?? "";
  const secret = hash(`ada:here:s3cret`);
  const target = hash(`${method}:${field("uri")}`);
  return (
    field("response") ===
    hash(`${secret}:${field("nonce")}:${field("nc")}:${field("cnonce")}:${field("qop")}:${target}`)
  );
}

/** Cyrillic small and capital letters are in the order of Unicode there. */
function windows1251(text: string): Buffer {
  const byteOf = (code: number): number =>
    code === 0x451 ? 0xb8 : code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  return Buffer.from(Array.from(text, (character) => byteOf(character.charCodeAt(0))));
}
