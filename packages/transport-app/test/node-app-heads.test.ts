import { expect, test } from "vitest";
import { nodeApp } from "../src/index.ts";
import { bytes, counted, failureOf, get, post, textOf } from "./requests.ts";

test("every header arrives as it was written, both ways, and only what HTTP/1.1 demands is added", async () => {
  let received: readonly string[] = [];
  const mixed = ["X-Zebra", "1", "x-apple", "2", "X-ZEBRA", "3", "X-Latin", "caf\u00e9"];
  const shop = nodeApp((request, response) => {
    received = request.rawHeaders;
    response.sendDate = false;
    response.writeHead(200, [...mixed, "Content-Length", "0", "Connection", "close"]).end();
  });

  const upload = counted(1).body;
  const response = await shop.handleRequest(post("http://shop.test:8080/", upload, { headers: mixed }));

  expect(received).toEqual(["Host", "shop.test:8080", ...mixed, "Transfer-Encoding", "chunked"]);
  expect(response.headers).toEqual([...mixed, "Content-Length", "0", "Connection", "close"]);
});

test("a body of known length is sent with it, and a request without a body with nothing", async () => {
  const received: string[][] = [];
  const shop = nodeApp((request, response) => {
    received.push(request.rawHeaders);
    response.end();
  });

  const headers = ["host", "elsewhere.test"];
  await shop.handleRequest(post("http://shop.test/", bytes("four"), { headers }));
  await shop.handleRequest(post("http://shop.test/", null, { headers }));
  await shop.handleRequest(get("http://shop.test/", { headers, body: bytes("with GET") }));

  expect(received).toEqual([[...headers, "Content-Length", "4"], headers, [...headers, "Content-Length", "8"]]);
});

test("framing that the caller has chosen is left as it is", async () => {
  const received: string[][] = [];
  const shop = nodeApp(async (request, response) => {
    received.push(request.rawHeaders);
    response.end(await textOf(request));
  });

  const bodies = [];
  for (const framing of [
    ["transfer-encoding", "chunked"],
    ["content-length", "4"],
  ]) {
    for (const body of [bytes("1 2 "), counted(2).body]) {
      const response = await shop.handleRequest(
        post("http://shop.test/", body, { headers: ["host", "shop.test", ...framing] }),
      );
      bodies.push(await textOf(response.body));
    }
  }

  expect(bodies).toEqual(["1 2 ", "1 2 ", "1 2 ", "1 2 "]);
  expect(received.map((headers) => headers.slice(2))).toEqual([
    ["transfer-encoding", "chunked"],
    ["transfer-encoding", "chunked"],
    ["content-length", "4"],
    ["content-length", "4"],
  ]);
});

test("trailers are there once the body has ended", async () => {
  const shop = nodeApp((_request, response) => {
    response.writeHead(200, { Trailer: "X-Checksum" });
    response.write("sum me");
    response.addTrailers([["X-Checksum", "42"]]);
    response.end();
  });

  const response = await shop.handleRequest(get("http://shop.test/"));

  expect(await textOf(response.body)).toBe("sum me");
  expect(response.extensions.trailers?.()).toEqual(["X-Checksum", "42"]);
});

test("interim answers are skipped, and 100-continue is granted", async () => {
  const shop = nodeApp(async (request, response) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload" });
    response.end(`read ${await textOf(request)}`);
  });

  const response = await shop.handleRequest(
    post("http://shop.test/", bytes("after all"), { headers: ["Expect", "100-continue"] }),
  );

  expect([response.status, await textOf(response.body)]).toEqual([200, "read after all"]);
});

test("answers to HEAD, 204 and 304 have no body", async () => {
  const shop = nodeApp((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { "x-method": request.method });
    response.end("dropped");
  });

  const seen = [];
  for (const [method, status] of [["HEAD", 200] as const, ["GET", 204] as const, ["GET", 304] as const]) {
    const response = await shop.handleRequest(get(`http://shop.test/${status}`, { method }));
    seen.push([response.status, await textOf(response.body)]);
  }

  expect(seen).toEqual([
    [200, ""],
    [204, ""],
    [304, ""],
  ]);
});

test("what HTTP/1.1 cannot carry is refused before the listener is called", async () => {
  let calls = 0;
  const shop = nodeApp((_request, response) => void response.end(String((calls += 1))));
  const refused = [
    get("http://shop.test/", { method: "CONNECT" }),
    get("http://shop.test/", { method: "BAD METHOD" }),
    get("http://shop.test/", { headers: ["bad name", "value"] }),
    get("http://shop.test/", { headers: ["name", "a\r\nb: c"] }),
    get("http://shop.test/", { extensions: { target: "/a b" } }),
    post("http://shop.test/", bytes("four"), { headers: ["Content-Length", "5"] }),
    post("http://shop.test/", null, { headers: ["Content-Length", "5"] }),
  ];

  const failures = [];
  for (const request of refused) failures.push(await failureOf(shop.handleRequest(request)));

  expect(failures.map(({ kind, sent }) => `${kind}, sent ${sent}`)).toEqual(
    refused.map(() => "local-protocol, sent nothing"),
  );
  expect(calls).toBe(0);
});
