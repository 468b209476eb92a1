// A plain keep-alive JSON server, forked so that its CPU time is not counted as a client's.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { etagOf, userOf } from "./user.ts";

let served = 0;

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  served += 1;
  const id = Number.parseInt(request.url?.slice("/users/".length) ?? "", 10);
  const body = JSON.stringify(userOf(id));
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    etag: etagOf(id),
  });
  response.end(body);
});

server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ served }));
process.on("disconnect", () => process.exit());
