import { failureOf, gate, httpPeer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

test("sendRaw has status, headers and body at once, however the body comes", { tags: ["F044"] }, async () => {
  await using peer = await httpPeer((request, response) => {
    const size = Number(request.url!.slice(1));
    response.writeHead(201, { "X-Size": size, ...(size % 2 === 0 && { "Content-Length": size }) });
    response.end(Buffer.alloc(size, "a"));
  });
  await using transport = native();

  const told = [];
  for (const size of [0, 10, 11, 300_000, 300_001]) {
    const raw = await transport.sendRaw!(peer.request({ target: `/${size}` }));
    told.push([raw.status, raw.header!("x-size"), raw.headers.indexOf("X-Size"), raw.body.length]);
    expect([raw.body.constructor, raw.body.every((byte) => byte === 97)]).toEqual([Uint8Array, true]);
  }

  expect(told).toEqual([0, 10, 11, 300_000, 300_001].map((size) => [201, String(size), 0, size]));
  expect(peer.accepted).toBe(1);
});

test("the limits of a request hold while sendRaw reads its body", async () => {
  await using peer = await httpPeer((_request, response) => {
    response.writeHead(200, { "Content-Length": "10" });
    response.write("half");
  });
  await using transport = native();
  const request = peer.request({ extensions: { timeout: { read: 40 } } });

  expect(await failureOf(transport.sendRaw!(request))).toMatchObject({
    kind: "read-timeout",
    message: `no more of the body from ${peer.name} within 40 ms`,
  });
});

test("an abort ends sendRaw, before the head as behind it", async () => {
  const arrived = [gate(), gate()];
  await using peer = await httpPeer((request, response) => {
    const isBehind = request.url === "/1";
    if (isBehind) response.writeHead(200).write("half", () => arrived[1]!.open());
    else arrived[0]!.open();
  });
  await using transport = native();

  const reasons = [];
  for (const [index, { opened }] of arrived.entries()) {
    const controller = new AbortController();
    const failure = failureOf(transport.sendRaw!(peer.request({ target: `/${index}`, signal: controller.signal })));
    await opened;
    controller.abort(`reason ${index}`);
    const { kind, cause } = await failure;
    reasons.push([kind, cause]);
  }
  expect(reasons).toEqual([
    ["aborted", "reason 0"],
    ["aborted", "reason 1"],
  ]);
});

test("a body that breaks is not taken for a connection that was closed while it was idle", async () => {
  await using peer = await rawPeer((socket) => {
    let count = 0;
    socket.on("data", () => {
      count++;
      if (count === 1) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
      else socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
    });
  });
  await using transport = native();
  await transport.sendRaw!(peer.request());

  const { kind, connection, sent } = await failureOf(transport.sendRaw!(peer.request()));

  expect([kind, connection, sent, peer.accepted]).toEqual(["remote-protocol", "new", "maybe", 1]);
});

test("an upgrade is refused by sendRaw, which could not hand the connection out", async () => {
  await using peer = await httpPeer((_request, response) => response.end());
  await using transport = native();
  const request = peer.request({ headers: ["Connection", "upgrade", "Upgrade", "other"] });

  expect(await failureOf(transport.sendRaw!(request))).toMatchObject({
    kind: "local-protocol",
    sent: "nothing",
    message: expect.stringContaining("an upgraded connection is handed out by handleRequest alone"),
  });
  expect(peer.accepted).toBe(0);
});
