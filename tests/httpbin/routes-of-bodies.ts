import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { described } from "./described.ts";
import { pictures } from "./pictures.ts";
import { numberFrom, type Route, type Routes, sendBytes, sendJson, sendText, type Visit } from "./visit.ts";

const mostBytes = 10_000_000;

/** Bodies of every kind: compressed, in other languages, of any length. */
export const routesOfBodies: Routes = {
  "GET /gzip": compressed("gzip", gzipSync),
  "GET /deflate": compressed("deflate", deflateSync),
  "GET /brotli": compressed("br", brotliCompressSync),
  "GET /zstd": compressed("zstd", zstdCompressSync),
  "GET /encoding/utf8": (visit) =>
    sendText(visit, "∮ E⋅da = Q, ñ, Ελλάδα, Русский, 日本語, 🙂\n", "text/html; charset=utf-8"),
  "GET /json": (visit) => sendJson(visit, { slideshow: { title: "Slides", slides: [{ title: "First" }] } }),
  "GET /html": (visit) => sendText(visit, "<!doctype html>\n<h1>A page</h1>\n", "text/html; charset=utf-8"),
  "GET /xml": (visit) => sendText(visit, '<?xml version="1.0"?>\n<note>A note</note>\n', "application/xml"),
  "GET /links/:count": links,
  "GET /links/:count/:offset": links,
  "GET /image": image,
  "GET /image/:kind": image,
  "GET /bytes/:count": (visit) =>
    sendBytes(visit, patterned(numberFrom(visit.parameters["count"], 1024, 0, mostBytes))),
  "GET /range/:count": range,
};

/** The same bytes every time: the alphabet, over and over. */
export function patterned(length: number): Buffer {
  return Buffer.alloc(length, "abcdefghijklmnopqrstuvwxyz");
}

function compressed(coding: string, compress: (bytes: Buffer) => Buffer): Route {
  return async (visit) => {
    const bytes = compress(Buffer.from(JSON.stringify({ coding, ...(await described(visit)) })));
    const headers = ["Content-Type", "application/json", "Content-Encoding", coding];
    visit.response.writeHead(200, [...headers, "Content-Length", String(bytes.length)]).end(bytes);
  };
}

/** A page of links to its siblings, and to the next of them in `Link`. */
function links(visit: Visit): void {
  const count = numberFrom(visit.parameters["count"], 10, 1, 200);
  const offset = numberFrom(visit.parameters["offset"], 0, 0, count - 1);
  const anchors = Array.from({ length: count }, (_, at) =>
    at === offset ? `${at}` : `<a href="/links/${count}/${at}">${at}</a>`,
  );
  if (offset + 1 < count) visit.response.setHeader("Link", `</links/${count}/${offset + 1}>; rel="next"`);
  const body = Buffer.from(`<!doctype html>\n${anchors.join(" ")}\n`);
  visit.response.setHeader("Content-Type", "text/html; charset=utf-8");
  visit.response.setHeader("Content-Length", body.length);
  visit.response.end(body);
}

/** Of the kind that the path or `Accept` names; PNG for whoever takes any. */
function image(visit: Visit): void {
  const accept = visit.request.headers.accept ?? "*/*";
  const kind =
    visit.parameters["kind"] ?? Object.keys(pictures).find((each) => accept.includes(`image/${each}`)) ?? "png";
  const picture = pictures[kind];
  if (picture === undefined) return sendText(visit, "No such image.\n", undefined, 404);
  sendBytes(visit, picture, kind === "svg" ? "image/svg+xml" : `image/${kind}`);
}

/** RFC 9110 §14: one range of bytes; a range beyond the end is a 416. */
function range(visit: Visit): void {
  const whole = patterned(numberFrom(visit.parameters["count"], 1024, 0, mostBytes));
  const { response } = visit;
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("ETag", `"range${whole.length}"`);
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(visit.request.headers.range ?? "") ?? [];
  if (first === "" && last === "") return sendBytes(visit, whole);
  const start = first === "" ? Math.max(whole.length - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? whole.length - 1 : Math.min(Number(last), whole.length - 1);
  if (start > end)
    return void response.writeHead(416, { "Content-Range": `bytes */${whole.length}`, "Content-Length": 0 }).end();
  const part = whole.subarray(start, end + 1);
  const headers = { "Content-Range": `bytes ${start}-${end}/${whole.length}`, "Content-Length": part.length };
  response.writeHead(206, headers).end(part);
}
