import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Arrival } from "./recording-server.ts";

type Answer = (response: ServerResponse, params: URLSearchParams, arrival: Arrival) => unknown;

const text = "Hello, wörld";

function encoded(coding: string, body: Uint8Array): Answer {
  return (response) =>
    response
      .writeHead(200, { "content-type": "text/plain", "content-encoding": coding, "content-length": body.length })
      .end(body);
}

/** Written byte by byte, for what Node's server would not say. */
function raw(head: string, body = ""): Answer {
  return ({ socket }) => socket?.end(`${head}\r\nConnection: close\r\n\r\n${body}`, "latin1");
}

/** What the recording server answers at each path. */
export const answers: Readonly<Record<string, Answer>> = {
  "/echo": (response, _params, { method, body }) =>
    response.writeHead(200, { "content-type": "text/plain", "x-method": method }).end(Buffer.from(body, "latin1")),
  "/unasked": (response, _params, { headers }) =>
    response.end(
      headers
        .map(([name, value]) => (name === "host" ? name : `${name}: ${value.replace(/\/.*\..*/, "/version")}`))
        .join("\n"),
    ),
  "/text": (response) => response.writeHead(200, { "content-type": "text/plain;charset=utf-8" }).end(text),
  "/json": (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"a":[1,"ü"]}'),
  "/not-json": (response) => response.end("{"),
  "/bom": (response) => response.end(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])),
  "/latin1": (response) =>
    response.writeHead(200, { "content-type": "text/plain;charset=iso-8859-1" }).end(Buffer.from([0xfc])),
  "/bytes": (response, params) => response.end(Buffer.alloc(Number(params.get("size")), 7)),
  "/form": (response) =>
    response.writeHead(200, { "content-type": "application/x-www-form-urlencoded" }).end("a=1&b=%C3%BC+2&a=3"),
  "/multipart": (response) =>
    response
      .writeHead(200, { "content-type": "multipart/form-data; boundary=XX" })
      .end(
        '--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XX\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\nContent-Type: text/plain\r\n\r\nfile\r\n--XX--\r\n',
      ),
  "/status": (response, params) => response.writeHead(Number(params.get("code"))).end(params.get("body") ?? undefined),
  "/reason": (response) => response.writeHead(200, "Fine Indeed").end(),
  "/no-reason": raw("HTTP/1.1 200 \r\nContent-Length: 2", "ok"),
  "/odd-status": raw("HTTP/1.1 699 Odd\r\nContent-Length: 2", "ok"),
  "/headers": (response) =>
    response
      .writeHead(200, ["X-Two", "a", "x-two", "b", "Set-Cookie", "a=1", "set-cookie", "b=2; Path=/", "X-Empty", ""])
      .end(),
  "/latin1-header": raw("HTTP/1.1 200 OK\r\nX-Name: \xfc\r\nContent-Length: 0"),
  "/cookie": (response) => response.writeHead(200, { "set-cookie": "session=1; Path=/" }).end(),
  "/redirect": (response, params) => {
    const cookie = params.get("cookie");
    const fields = { location: params.get("to") ?? "/echo", ...(cookie !== null && { "set-cookie": cookie }) };
    response.writeHead(Number(params.get("status") ?? "302"), fields).end("moved");
  },
  "/open-redirect": (response, params) => {
    const length = params.get("length");
    response.writeHead(302, { location: "/text", ...(length !== null && { "content-length": length }) }).write("first");
  },
  "/no-location": (response) => response.writeHead(302).end("nowhere"),
  "/empty-location": (response) => response.writeHead(302, { location: "" }).end(),
  "/utf8-location": raw(`HTTP/1.1 302 Found\r\nLocation: /${Buffer.from("ü").toString("latin1")}\r\nContent-Length: 0`),
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
  "/gzip": encoded("gzip", gzipSync(text)),
  "/x-gzip": encoded("x-gzip", gzipSync(text)),
  "/deflate": encoded("deflate", deflateSync(text)),
  "/deflate-raw": encoded("deflate", deflateRawSync(text)),
  "/br": encoded("br", brotliCompressSync(text)),
  "/twice": encoded("deflate, gzip", gzipSync(deflateSync(text))),
  "/unknown-coding": encoded("secret", Buffer.from(text)),
  "/broken-gzip": encoded("gzip", Buffer.from("no gzip")),
  "/cut-gzip": encoded("gzip", gzipSync(text.repeat(100)).subarray(0, 20)),
  "/cut": raw("HTTP/1.1 200 OK\r\nContent-Length: 100", "only this"),
  "/cut-chunks": raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "4\r\nonly\r\n"),
  "/early-hints": (response) => {
    response.writeEarlyHints({ link: "</a.css>; rel=preload" });
    response.end("after hints");
  },
  "/never": () => undefined,
  "/stalls": (response) => response.writeHead(200).write("first"),
  "/closes": ({ socket }) => socket?.destroy(),
  "/no-http": ({ socket }) => socket?.end("SSH-2.0-server\r\n"),
};
