// A server that gives and takes bodies of any length, in a process of its own.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PatternReader, patternOf } from "./pattern.ts";

const server = createServer({ requestTimeout: 0, keepAliveTimeout: 600_000 }, (request, response) => {
  const size = Number(request.url?.slice(1));
  if (request.method === "GET") {
    response.setHeader("Content-Length", size);
    // Whoever leaves early says so himself.
    pipeline(Readable.from(patternOf(size), { objectMode: false, highWaterMark: 2 ** 18 }), response).catch(() => {});
    return;
  }
  const reader = new PatternReader();
  request.on("data", (chunk: Buffer) => reader.read(chunk));
  request.on("end", () => response.end(JSON.stringify({ bytes: reader.bytes, problem: reader.problem })));
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
